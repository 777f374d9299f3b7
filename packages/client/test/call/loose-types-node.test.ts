import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const code = (library: string, init: string) => `
import createClient from "${library}";
import type { paths } from "../fixtures/files/generated/index.js";
createClient<paths>({ baseUrl: "https://files.example.com" }).GET("/files", ${init});
`;

test.each([
  ["null", true, ["null", "null"]],
  ["null", false, []],
  ["{ params: { path: { id: 1 } } }", true, ["path", "path"]],
  ["{ params: { path: { id: 1 } } }", false, ["path", "path"]],
])("%s for options, as openapi-fetch's types: strictNullChecks %s", (init, strictNullChecks, refused) => {
  const files = new Map(
    ["../../src/index.js", "openapi-fetch"].map((library, index) => [
      join(folder, `loose-${index}.ts`),
      code(library, init),
    ]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    strictNullChecks,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const own = [...files.keys()].flatMap((path) =>
    program.getSemanticDiagnostics(program.getSourceFile(path)),
  );
  expect(own.map(({ start = 0, length = 0, file }) => file?.text.slice(start, start + length))).toEqual(
    refused,
  );
});
