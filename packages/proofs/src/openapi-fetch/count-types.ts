import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import ts from "typescript";

/** Compiles the tests of a folder, those for a compiler without strictNullChecks without it. */
export async function countTypes(folder: string): Promise<Types> {
  const files = (await readdir(join(folder, "test"), { recursive: true }))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join(folder, "test", file));
  const loose = files.filter((file) => file.includes("no-strict-null-checks"));
  const strict = files.filter((file) => !loose.includes(file));
  const differences = [
    ...refused(folder, strict, { ...options, noUncheckedIndexedAccess: !folder.endsWith("query") }),
    ...refused(folder, loose, { ...options, strictNullChecks: false }),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const total =
    texts.join("\n").match(/\bassertType\b.*\(|\bexpectTypeOf\b.*\(|\bexpectTypeOf<|@ts-expect-error/g)
      ?.length ?? 0;
  return { total, differences };
}

/** How many statements of types a suite makes, and which of its lines the compiler refuses. */
export interface Types {
  readonly total: number;
  readonly differences: readonly string[];
}

const options: ts.CompilerOptions = {
  allowSyntheticDefaultImports: true,
  declaration: true,
  esModuleInterop: true,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: ["node", "vitest/globals"],
};

function refused(folder: string, files: readonly string[], given: ts.CompilerOptions): string[] {
  if (files.length === 0) return [];
  const program = ts.createProgram(files, {
    ...given,
    typeRoots: [join(folder, "../node_modules/@types"), join(folder, "../node_modules")],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName.includes("/test/"))
    .map(({ file, start, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1;
      return `${relative(folder, file?.fileName ?? "")}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}`;
    });
}
