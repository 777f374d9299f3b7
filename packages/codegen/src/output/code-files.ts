import type { OperationsMetadata } from "../metadata.js";
import { metadataDeclarations } from "../metadata.js";
import { printMetadata } from "../print-metadata.js";
import type { FileContent } from "../write-files.js";
import type { OutputForm } from "./output-form.js";

/** What each file of code that was made begins with. */
export const mark = '// Made by "partwise generate"';

/** All names that code is written to, whatever its form. */
export const codeNames = ["index.d.ts", "index.js", "index.mjs", "index.d.mts", "index.ts"] as const;

/** Code made of a description: its types as they are printed, and its metadata. `name` is the description's. */
export interface Code {
  readonly name: string;
  readonly types: string;
  readonly metadata: OperationsMetadata;
}

/** Types and metadata as files of one form. Each starts with the line that tells what made it from what. */
export function codeFiles({ name, types, metadata }: Code, form: OutputForm): readonly FileContent[] {
  const firstLine = `${mark} from ${name.replace(/\p{C}/gu, "?")}. Do not edit.\n`;
  if (form === "typescript") {
    const declarations = metadataDeclarations.replace(declaration, "");
    const constant = printMetadata(metadata, "export const operations: OperationsMetadata");
    return [{ path: "index.ts", content: `${firstLine}${types}\n${declarations}${constant}` }];
  }
  const declared = { path: "index.d.ts", content: `${firstLine}${types}\n${metadataDeclarations}` };
  const module = `${firstLine}${printMetadata(metadata, "export const operations")}`;
  if (form === "module") return [declared, { path: "index.js", content: module }];
  return [
    declared,
    // Node finds the name of an export in an assignment of this very form
    { path: "index.js", content: `${firstLine}${printMetadata(metadata, "exports.operations")}` },
    { path: "index.mjs", content: module },
    { path: "index.d.mts", content: `${firstLine}export * from "./index.js";\n` },
  ];
}

const declaration = "export declare const operations: OperationsMetadata;\n";
