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
import { codeFiles } from "../output/code-files.js";
import type { OutputForm } from "../output/output-form.js";
import { printDeclarations } from "../output/print-declarations.js";
import { printMetadata } from "../output/print-metadata.js";
import type { FileContent } from "../output/write-files.js";
import { printTypes } from "../printer/print-types.js";

/**
 * Makes the content of all files.
 * @throws {CodegenError} when nothing can be made of the description
 */
export async function makeFiles(
  file: string,
  extensions: readonly string[],
  form: OutputForm,
  access: Omit<LoadOptions, "extensions"> = {},
): Promise<Made> {
  return withinStack(file, async () => {
    const { context, json, problems, inputs, lock } = await loadDescription(file, { extensions, ...access });
    const described = descriptionMetadata(context);
    const leftOut: string[] = [];
    const operations = pathsMetadata(context, leftOut);
    const code = {
      name: basename(file),
      types: printTypes(context, leftOut),
      declarations: printDeclarations(described, operations),
      metadata: (target: string) => printMetadata(described, operations, target),
    };
    const openapi = { path: "openapi.json", content: json };
    return { contents: [...codeFiles(code, form), openapi], problems, inputs, lock };
  });
}

/** What is made of a description. */
export interface Made {
  readonly contents: readonly FileContent[];
  readonly problems: readonly Problem[];
  /** The files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  /** The lock file, where something on the network is referred to. */
  readonly lock: FileContent | undefined;
}
