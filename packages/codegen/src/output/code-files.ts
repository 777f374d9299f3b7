import type { OutputForm } from "./output-form.js";
import type { FileContent } from "./write-files.js";

/**
 * The files of one constant with its types, in one form. Each begins with a line that names this program and the
 * description.
 */
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
    // Node finds the names of CommonJS exports only in assignments of this form
    { path: `${file}.js`, content: `${firstLine}${print(`exports.${constant}`)}` },
    { path: `${file}.mjs`, content: module },
    { path: `${file}.d.mts`, content: `${firstLine}export * from "./${file}.js";\n` },
  ];
}

/** The beginning of each file of generated code. */
export const mark = '// Made by "partwise generate"';

/** The names of all files of generated code, in every form. */
export const codeNames: readonly string[] = ["index", "schemas"].flatMap((file) =>
  ["d.ts", "js", "mjs", "d.mts", "ts"].map((extension) => `${file}.${extension}`),
);

/** Code made of a description. */
export interface Code {
  /** The name of the files, without ending. */
  readonly file: "index" | "schemas";
  /** The name of the description, for the first line. */
  readonly name: string;
  readonly types: string;
  /** The type declarations; `declare const` comes last. */
  readonly declarations: string;
  readonly constant: string;
  readonly type: string;
  /** Prints the constant as JavaScript, assigned to `target`. */
  readonly print: (target: string) => string;
}
