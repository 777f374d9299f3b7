import { basename } from "node:path";
import { descriptionMetadata } from "./description-metadata.js";
import type { Problem } from "./errors.js";
import type { FileHash } from "./file-hash.js";
import { loadDescription } from "./load-description.js";
import { pathsMetadata } from "./paths.js";
import { printDeclarations } from "./print-declarations.js";
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
  const described = descriptionMetadata(context);
  const operations = pathsMetadata(context);
  const metadata = printMetadata(described, operations);
  const types = printTypes(context);
  const contents = [
    { path: "index.d.ts", content: `${firstLine}${types}\n${printDeclarations(described, operations)}` },
    { path: "index.js", content: `${firstLine}${metadata}` },
    { path: "openapi.json", content: json },
  ];
  return { path, contents, problems, inputs };
}

function printable(name: string): string {
  return name.replace(/\p{C}/gu, "?");
}
