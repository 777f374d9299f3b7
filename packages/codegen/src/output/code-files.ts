import type { OutputForm } from "./output-form.js";
import type { FileContent } from "./write-files.js";

/** Types and metadata as files of one form. Each starts with the line that tells what made it from what. */
export function codeFiles(
  { name, types, declarations, metadata }: Code,
  form: OutputForm,
): readonly FileContent[] {
  const firstLine = `${mark} from ${name.replace(/\p{C}/gu, "?")}. Do not edit.\n`;
  if (form === "typescript") {
    const constant = metadata("export const operations: OperationsMetadata");
    const content = `${firstLine}${types}\n${declarations.replace(declaration, () => constant)}`;
    return [{ path: "index.ts", content }];
  }
  const declared = { path: "index.d.ts", content: `${firstLine}${types}\n${declarations}` };
  const module = `${firstLine}${metadata("export const operations")}`;
  if (form === "module") return [declared, { path: "index.js", content: module }];
  return [
    declared,
    // Node finds the name of an export in an assignment of this very form
    { path: "index.js", content: `${firstLine}${metadata("exports.operations")}` },
    { path: "index.mjs", content: module },
    { path: "index.d.mts", content: `${firstLine}export * from "./index.js";\n` },
  ];
}

/** What each file of code that was made begins with. */
export const mark = '// Made by "partwise generate"';

/** All names that code is written to, whatever its form. */
export const codeNames = ["index.d.ts", "index.js", "index.mjs", "index.d.mts", "index.ts"] as const;

/** Code made of a description. */
export interface Code {
  /** The description's, which the first line tells. */
  readonly name: string;
  readonly types: string;
  /** Of the metadata, as `declare const operations` last. */
  readonly declarations: string;
  /** The metadata as JavaScript, assigned to what `target` names. */
  readonly metadata: (target: string) => string;
}

const declaration = "export declare const operations: OperationsMetadata;\n";
