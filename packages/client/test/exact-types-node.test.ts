import ts from "typescript";
import { expect, it } from "vitest";

/** What TypeScript finds wrong in a file that stands here, where an optional property is not undefined by itself. */
function problemsOf(text: string): readonly string[] {
  const path = new URL("exact.ts", import.meta.url).pathname;
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, version, ...rest) =>
    name === path ? ts.createSourceFile(name, text, version) : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([path], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

it("undefined stands for what is left out, with exactOptionalPropertyTypes, too", () => {
  const text = `
    import { createClient } from "../src/index.js";
    import { operations } from "./fixtures/parameters/generated/index.js";
    import { operations as service } from "./fixtures/service/generated/index.js";

    const some = <T>(value: T) => value as T | undefined;
    const client = createClient({ operations, baseUrl: some(""), fetch: undefined, policies: undefined });
    createClient({ operations: service, servers: undefined, credentials: { key: some("k") } });
    client.GET("/events/{day}", {
      params: { path: { day: "" }, query: { where: { name: "" }, ids: some([1]), flag: undefined }, cookie: { session: "" } },
      signal: undefined,
      accept: undefined,
      parseAs: undefined,
      headers: undefined,
    });
    client.GET("/search", {
      params: { querystring: { selector: { q: "", until: undefined } } },
    });
    client.GET("/search", {
      // @ts-expect-error -- q is required
      params: { querystring: { selector: { q: undefined } } },
    });
    client.GET("/typo/{fileId}", {
      // @ts-expect-error -- a path has all of its parameters
      params: { path: { fileId: some("") } },
    });
  `;
  expect(problemsOf(text)).toEqual([]);
});
