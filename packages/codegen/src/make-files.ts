import { basename } from "node:path";
import type { Problem } from "./errors.js";
import type { FileHash } from "./file-hash.js";
import { loadDescription } from "./load-description.js";
import { metadataDeclarationsOf } from "./metadata.js";
import { pathsMetadata } from "./paths.js";
import { printMetadata } from "./print-metadata.js";
import { printTypes } from "./print-types.js";
import type { FileContent } from "./write-files.js";

/** What is made of a description. */
export interface Made {
  /** Of the description, absolute. */
  readonly path: string;
  readonly contents: readonly FileContent[];
  readonly problems: readonly Problem[];
  /** The files that were read. */
  readonly inputs: readonly FileHash[];
}

/** Makes the content of all files. Throws CodegenErrors. */
export async function makeFiles(file: string, extensions: readonly string[]): Promise<Made> {
  const { path, context, json, problems, inputs } = await loadDescription(file, extensions);
  const firstLine = `// Made by "partwise generate" from ${printable(basename(file))}. Do not edit.\n`;
  const operations = pathsMetadata(context);
  // the types come last, as they change the document
  const types = printTypes(context);
  const contents = [
    { path: "index.d.ts", content: `${firstLine}${types}\n${metadataDeclarationsOf(operations)}` },
    { path: "index.js", content: `${firstLine}${printMetadata(operations)}` },
    { path: "openapi.json", content: json },
  ];
  return { path, contents, problems, inputs };
}

function printable(name: string): string {
  return name.replace(/\p{C}/gu, "?");
}
