import { basename } from "node:path";
import {
  descriptionMetadata,
  type LoadOptions,
  loadDescription,
  pathsMetadata,
  withinStack,
} from "@partwise/description";
import type { FileHash } from "@partwise/description/file-hash";
import type { Problem } from "@partwise/description/problems";
import { datedOperations } from "@partwise/description/reading";
import { type Code, codeFiles } from "../output/code-files.js";
import { eachOperationCode } from "../output/each-operation-code.js";
import type { Extra, OutputForm } from "../output/output-form.js";
import { printDeclarations } from "../output/print-declarations.js";
import { printMetadata, printShared } from "../output/print-metadata.js";
import { schemasCode } from "../output/schemas-code.js";
import type { FileContent } from "../output/write-files.js";
import { printTypes } from "../printer/print-types.js";

/**
 * Makes the content of all files.
 * @throws {CodegenError} when the description cannot be used
 */
export async function makeFiles(
  file: string,
  form: OutputForm,
  extras: readonly Extra[] = [],
  options: LoadOptions = {},
): Promise<Made> {
  return withinStack(file, async () => {
    const { context, json, problems, inputs, lock } = await loadDescription(file, options);
    const described = descriptionMetadata(context);
    const leftOut: string[] = [];
    const undated = pathsMetadata(context, leftOut);
    const isDated = extras.includes("dates");
    const { operations, named } = isDated ? datedOperations(undated, context) : { operations: undated };
    const shared = new Map(named && Object.keys(named).length > 0 ? [[named, "dates"]] : []);
    const name = basename(file);
    const code: Code = {
      file: "index",
      name,
      types: printTypes(context, leftOut, isDated),
      declarations: printDeclarations(described, operations),
      shared: printShared(shared),
      constants: [
        {
          name: "operations",
          type: "OperationsMetadata",
          print: (target) => printMetadata(described, operations, target, shared),
        },
      ],
    };
    const schemas = extras.includes("schemas") ? [schemasCode(name, context, leftOut)] : [];
    const openapi = { path: "openapi.json", content: json };
    const each = extras.includes("eachOperation")
      ? [eachOperationCode(name, described, operations, shared)]
      : [];
    const files = [code, ...schemas, ...each].flatMap((each) => codeFiles(each, form));
    return { contents: [...files, openapi], problems, inputs, lock };
  });
}

/** The files made from a description. */
export interface Made {
  readonly contents: readonly FileContent[];
  readonly problems: readonly Problem[];
  /** The files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  /** The lock file; undefined where no reference leads to the network. */
  readonly lock: FileContent | undefined;
}
