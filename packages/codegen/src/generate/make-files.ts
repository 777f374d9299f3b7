import { basename } from "node:path";
import type { Access } from "../access/access.js";
import type { Problem } from "../document/errors.js";
import { loadDescription } from "../load/load-description.js";
import { withinStack } from "../load/within-stack.js";
import { printMetadata } from "../metadata/print-metadata.js";
import { descriptionMetadata } from "../operations/description-metadata.js";
import { codeFiles } from "../output/code-files.js";
import type { OutputForm } from "../output/output-form.js";
import { printDeclarations } from "../output/print-declarations.js";
import type { FileContent } from "../output/write-files.js";
import { printTypes } from "../printer/print-types.js";
import type { FileHash } from "../source/file-hash.js";
import { pathsMetadata } from "./paths.js";

/** What is made of a description. */
export interface Made {
  readonly contents: readonly FileContent[];
  readonly problems: readonly Problem[];
  /** The files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  /** The lock file, where something on the network is referred to. */
  readonly lock: FileContent | undefined;
}

/** Makes the content of all files. Throws CodegenErrors. */
export async function makeFiles(
  file: string,
  extensions: readonly string[],
  form: OutputForm,
  access: Access = {},
): Promise<Made> {
  return withinStack(file, async () => {
    const { context, json, problems, inputs, lock } = await loadDescription(file, extensions, access);
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
