import type { OutputForm } from "./output-form.js";
import type { FileContent } from "./write-files.js";

/**
 * The files of constants with their types, in one form. Each begins with a line that names this program and the
 * description.
 */
export function codeFiles(
  { file, name, types, declarations, constants, shared = "" }: Code,
  form: OutputForm,
): readonly FileContent[] {
  const firstLine = `${mark} from ${name.replace(/\p{C}/gu, "?")}. Do not edit.\n`;
  const print = (prefix: string) =>
    shared + constants.map((each) => each.print(`${prefix}${each.name}`)).join("");
  if (form === "typescript") {
    const typed = constants.map(
      ({ comment = "", name, type, print }) => comment + print(`export const ${name}: ${type}`),
    );
    return [
      { path: `${file}.ts`, content: `${firstLine}${types}\n${declarations}${shared}${typed.join("")}` },
    ];
  }
  const declared = constants.map(
    ({ comment = "", name, type }) => `${comment}export declare const ${name}: ${type};\n`,
  );
  const declaring = {
    path: `${file}.d.ts`,
    content: `${firstLine}${types}\n${declarations}${declared.join("")}`,
  };
  const module = `${firstLine}${print("export const ")}`;
  if (form === "module") return [declaring, { path: `${file}.js`, content: module }];
  return [
    declaring,
    // Node finds the names of CommonJS exports only in assignments of this form
    { path: `${file}.js`, content: `${firstLine}${print("exports.")}` },
    { path: `${file}.mjs`, content: module },
    { path: `${file}.d.mts`, content: `${firstLine}export * from "./${file}.js";\n` },
  ];
}

/** The beginning of each file of generated code. */
export const mark = '// Made by "partwise generate"';

/** The names of all files of generated code, in every form. */
export const codeNames: readonly string[] = ["index", "schemas", "each-operation"].flatMap((file) =>
  ["d.ts", "js", "mjs", "d.mts", "ts"].map((extension) => `${file}.${extension}`),
);

/** Code made of a description. */
export interface Code {
  /** The name of the files, without ending. */
  readonly file: "index" | "schemas" | "each-operation";
  /** The name of the description, for the first line. */
  readonly name: string;
  readonly types: string;
  /** The type declarations that stand before the constants. */
  readonly declarations: string;
  /** Code that the constants use. */
  readonly shared?: string;
  readonly constants: readonly Constant[];
}

/** One exported constant. */
export interface Constant {
  /** An identifier. */
  readonly name: string;
  readonly type: string;
  /** A comment before the declaration, with its line end. */
  readonly comment?: string;
  /** Prints the constant as JavaScript, assigned to `target`. */
  readonly print: (target: string) => string;
}
