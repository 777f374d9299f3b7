import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  // The generated declarations are what is to be checked.
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
};

/** The libraries of TypeScript are parsed once for all descriptions. */
const libraries = new Map<string, ts.SourceFile>();
const libraryFolder = dirname(ts.getDefaultLibFilePath(options));

/**
 * What TypeScript says of the generated types in the folder, of a client that is made with them, and of `uses`.
 * @returns a line for each problem, at most ten
 */
export function compileGenerated(folder: string, uses: string): string[] {
  const use = `${preamble}${uses}`;
  const user = join(folder, "use.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, language) => {
    if (name === user) return ts.createSourceFile(name, use, language);
    const found = libraries.get(name) ?? getSourceFile.call(host, name, language);
    if (found !== undefined && dirname(name) === libraryFolder) libraries.set(name, found);
    return found;
  };
  host.fileExists = (name) => name === user || fileExists.call(host, name);
  host.readFile = (name) => (name === user ? use : readFile.call(host, name));
  const program = ts.createProgram([user], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || file.fileName.startsWith(folder))
    .slice(0, 10)
    .map(({ file, start = 0, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file?.fileName.slice(folder.length + 1) ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}

const clientTypes = fileURLToPath(new URL("../../../client/dist/index.js", import.meta.url));

/** A client, without a call of any operation. */
const preamble = `
import { createClient, type RequestBody } from ${JSON.stringify(clientTypes)};
import { operations, type paths } from "./index.js";
export const inferred = createClient({ baseUrl: "http://localhost", operations });
export const given = createClient<paths>({ baseUrl: "http://localhost", operations });
export const post = given.POST;
`;
