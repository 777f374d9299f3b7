import type { OutputForm } from "./output-form.js";
import type { FileContent } from "./write-files.js";

/** One constant with its types, as files of one form. Each starts with the line that tells what made it from what. */
export function codeFiles(
  { file, name, types, declarations, constant, type, print }: Code,
  form: OutputForm,
): readonly FileContent[] {
  const firstLine = `${mark} from ${name.replace(/\p{C}/gu, "?")}. Do not edit.\n`;
  if (form === "typescript") {
    const declaration = `export declare const ${constant}: ${type};\n`;
    const text = declarations.replace(declaration, () => print(`export const ${constant}: ${type}`));
    return [{ path: `${file}.ts`, content: `${firstLine}${types}\n${text}` }];
  }
  const declared = { path: `${file}.d.ts`, content: `${firstLine}${types}\n${declarations}` };
  const module = `${firstLine}${print(`export const ${constant}`)}`;
  if (form === "module") return [declared, { path: `${file}.js`, content: module }];
  return [
    declared,
    // Node finds the name of an export in an assignment of this very form
    { path: `${file}.js`, content: `${firstLine}${print(`exports.${constant}`)}` },
    { path: `${file}.mjs`, content: module },
    { path: `${file}.d.mts`, content: `${firstLine}export * from "./${file}.js";\n` },
  ];
}

/** What each file of code that was made begins with. */
export const mark = '// Made by "partwise generate"';

/** All names that code is written to, whatever its form. */
export const codeNames: readonly string[] = ["index", "schemas"].flatMap((file) =>
  ["d.ts", "js", "mjs", "d.mts", "ts"].map((extension) => `${file}.${extension}`),
);

/** Code made of a description. */
export interface Code {
  /** The name of its files. */
  readonly file: "index" | "schemas";
  /** The description's, which the first line tells. */
  readonly name: string;
  readonly types: string;
  /** Of the constant, as `declare const` last. */
  readonly declarations: string;
  readonly constant: string;
  readonly type: string;
  /** The constant as JavaScript, assigned to what `target` names. */
  readonly print: (target: string) => string;
}
