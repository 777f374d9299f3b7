import { join } from "node:path";
import ts from "typescript";

/** What TypeScript finds wrong in these files, without DOM, without Node and under every strictness. */
export function problemsOf(
  files: Readonly<Record<string, string>>,
  more: ts.CompilerOptions = {},
): readonly string[] {
  return findingsOf(files, more).map(({ file, message }) => `${file}: ${message}`);
}

const libraries = new Map<string, ts.SourceFile>();

/** One thing that TypeScript finds wrong, with the number of its line, from 1 on. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The same, with the places. */
export function findingsOf(
  files: Readonly<Record<string, string>>,
  more: ts.CompilerOptions = {},
): readonly Finding[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noEmit: true,
    lib: ["lib.es2022.d.ts"],
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    ...more,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const root = "/virtual";
  const contentOf = (path: string) => files[path.slice(root.length + 1)];
  host.fileExists = (path) => contentOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => contentOf(path) ?? readFile(path);
  host.directoryExists = (path) => path === root || ts.sys.directoryExists(path);
  const program = ts.createProgram(
    Object.keys(files)
      .filter((name) => name !== "package.json")
      .map((name) => join(root, name)),
    options,
    {
      ...host,
      getSourceFile: (path, languageVersion) => {
        const known = libraries.get(path);
        const text = known ? undefined : host.readFile(path);
        const source = text === undefined ? known : ts.createSourceFile(path, text, languageVersion);
        if (source && !path.startsWith(root)) libraries.set(path, source);
        return source;
      },
    },
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    file: file?.fileName ?? "",
    line: (file?.getLineAndCharacterOfPosition(start).line ?? -1) + 1,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}
