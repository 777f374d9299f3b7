import { basename } from "node:path";
import type { Problem } from "./errors.js";
import type { FileHash } from "./file-hash.js";
import { loadDescription } from "./load-description.js";
import { codeFiles } from "./output/code-files.js";
import type { OutputForm } from "./output/output-form.js";
import { pathsMetadata } from "./paths.js";
import { printTypes } from "./print-types.js";
import type { FileContent } from "./write-files.js";

/** What is made of a description. */
export interface Made {
  readonly contents: readonly FileContent[];
  readonly problems: readonly Problem[];
  /** The files that were read, the description first. */
  readonly inputs: readonly FileHash[];
}

/** Makes the content of all files. Throws CodegenErrors. */
export async function makeFiles(
  file: string,
  extensions: readonly string[],
  form: OutputForm,
): Promise<Made> {
  const { context, json, problems, inputs } = await loadDescription(file, extensions);
  const metadata = pathsMetadata(context);
  const code = codeFiles({ name: basename(file), types: printTypes(context), metadata }, form);
  return { contents: [...code, { path: "openapi.json", content: json }], problems, inputs };
}
