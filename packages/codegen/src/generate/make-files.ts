import { basename } from "node:path";
import {
  descriptionMetadata,
  type Loaded,
  loadDescription,
  pathsMetadata,
  withinStack,
} from "@partwise/description";
import type { FileHash } from "@partwise/description/file-hash";
import type { Problem } from "@partwise/description/problems";
import { datedOperations } from "@partwise/description/reading";
import type { Run } from "../memory/memory.js";
import { type Code, codeFiles } from "../output/code-files.js";
import { eachOperationCode } from "../output/each-operation-code.js";
import { printDeclarations } from "../output/print-declarations.js";
import { printMetadata, printShared } from "../output/print-metadata.js";
import { schemasCode } from "../output/schemas-code.js";
import type { FileContent } from "../output/write-files.js";
import { printTypes } from "../printer/print-types.js";

/**
 * Makes the content of all files.
 * @throws {CodegenError} when the description cannot be used
 */
export async function makeFiles(run: Run): Promise<Made> {
  const { description, extensions, operations, roots, hosts, check } = run;
  const options = { extensions, operations, roots, hosts, isOffline: check };
  return withinStack(description, async () => filesOf(await loadDescription(description, options), run));
}

/** The content of all files of a description that is loaded. */
export function filesOf(
  { context, json, problems, inputs, lock }: Loaded,
  { description, form, extras }: Pick<Run, "description" | "form" | "extras">,
): Made {
  const described = descriptionMetadata(context);
  const leftOut: string[] = [];
  const undated = pathsMetadata(context, leftOut);
  const isDated = extras.includes("dates");
  const { operations, named } = isDated ? datedOperations(undated, context) : { operations: undated };
  const shared = new Map(named && Object.keys(named).length > 0 ? [[named, "dates"]] : []);
  const name = basename(description);
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
