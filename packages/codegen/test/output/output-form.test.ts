import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { outputForm } from "../../src/output/output-form.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder, output, put, read } = descriptionFolder();

const yaml = `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths: { /pets: { get: { operationId: list, responses: { "204": { description: d } } } } }
`;
const metadata = { "/pets": { get: { operationId: "list", responses: { 204: [] } } } };

describe("the nearest package.json decides", () => {
  test.each<[files: Readonly<Record<string, string>>, form: string]>([
    [{}, "module"],
    [{ "package.json": '{"type": "module"}' }, "module"],
    [{ "package.json": '{"type": "commonjs"}' }, "commonjs"],
    [{ "package.json": "{}" }, "commonjs"],
    [{ "package.json": "no JSON" }, "commonjs"],
    [{ "package.json": '{"type": "module"}', "a/package.json": "{}" }, "commonjs"],
    [{ "package.json": "{}", "a/b/package.json": '{"type": "module"}' }, "module"],
  ])("%j: %s", async (files, form) => {
    for (const [name, text] of Object.entries(files)) await put(name, text);
    expect(outputForm(join(folder(), "a/b"))).toBe(form);
  });

  test("but not one beyond node_modules", async () => {
    await put("package.json", "{}");
    expect(outputForm(join(folder(), "node_modules/.generated"))).toBe("module");
  });
});

test("CommonJS, and an ES module beside it", async () => {
  const description = await put("api.yaml", yaml);
  await put("package.json", "{}");
  await generate({ description, output: output() });
  const found = await read();
  expect(Object.keys(found).sort()).toEqual([
    "index.d.mts",
    "index.d.ts",
    "index.js",
    "index.mjs",
    "openapi.json",
  ]);
  for (const [name, text] of Object.entries(found)) {
    if (name !== "openapi.json") expect(text).toMatch(/^\/\/ Made by "partwise generate" from api.yaml/);
  }
  expect(createRequire(import.meta.url)(join(output(), "index.js"))).toEqual({ operations: metadata });
  expect({ ...(await import(join(output(), "index.mjs"))) }).toEqual({ operations: metadata });
});

test("TypeScript: one file, of types and metadata", async () => {
  const description = await put("api.yaml", yaml);
  await generate({ description, output: output(), ts: true });
  const found = await read();
  expect(Object.keys(found).sort()).toEqual(["index.ts", "openapi.json"]);
  const use = `import { type OperationsMetadata, operations, type paths } from "./index.js";
export const all: OperationsMetadata = operations;
export const id: string | undefined = operations["/pets"]?.get?.operationId;
export type Answer = paths["/pets"]["get"]["responses"][204];
`;
  const package_ = { "package.json": '{"type": "module"}' };
  expect(problemsOf({ ...package_, "index.ts": found["index.ts"] ?? "", "use.ts": use }, strictest)).toEqual(
    [],
  );
  const { operations } = await import(join(output(), "index.ts"));
  expect(operations).toEqual(metadata);
});

const strictest = {
  erasableSyntaxOnly: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  declaration: true,
};

test("code of another form does not stay behind, but other files do", async () => {
  const description = await put("api.yaml", yaml);
  await put("package.json", "{}");
  await put("generated/notes.txt", "mine");
  await put("generated/index.ts", "// mine");
  await generate({ description, output: output() });
  await put("package.json", '{"type": "module"}');
  const stale = (options: object) =>
    generate({ description, output: output(), ...options }).then(({ files }) =>
      files.filter(({ changed }) => changed).map(({ path }) => path.slice(output().length + 1)),
    );
  expect(await stale({ check: true })).toEqual(["index.js", "index.mjs", "index.d.mts"]);
  expect(await stale({})).toEqual(["index.js", "index.mjs", "index.d.mts"]);
  expect(await stale({ check: true })).toEqual([]);
  expect(Object.keys(await read()).sort()).toEqual([
    "index.d.ts",
    "index.js",
    "index.ts",
    "notes.txt",
    "openapi.json",
  ]);
  await expect(generate({ description, output: output(), ts: true })).rejects.toThrow("was not made by");
});
