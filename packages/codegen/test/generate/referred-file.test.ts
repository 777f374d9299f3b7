import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder, output, put, read } = descriptionFolder();

async function run(reference: string): Promise<string | undefined> {
  const content = `{ a/b: { schema: { $ref: "${reference}" } } }`;
  const description = await put(
    "api/api.yaml",
    `openapi: 3.1.1
info: { title: t, version: "1" }
paths: { /a: { post: { requestBody: { content: ${content} }, responses: {} } } }
`,
  );
  await generate({ description, output: output() });
  return (await read())["index.d.ts"];
}

test("a file by its URL", async () => {
  const path = await put("api/a b.yaml", "type: object\nproperties: { found: { type: string } }");
  expect(await run(pathToFileURL(path).href)).toContain("found?: string;");
});

test.each(["a%20b.yaml", "%61%20b.yaml"])("a name with escapes: %s", async (name) => {
  await put("api/a b.yaml", "type: object\nproperties: { found: { type: string } }");
  expect(await run(name)).toContain("found?: string;");
});

test("a name that has the percent sign itself", async () => {
  await put("api/a%20b.yaml", "type: object\nproperties: { found: { type: string } }");
  expect(await run("a%20b.yaml")).toContain("found?: string;");
});

test("neither leads out of the description's folder", async () => {
  const path = await put("shared/a.yaml", "type: string");
  for (const reference of [pathToFileURL(path).href, "%2e%2e/shared/a.yaml", "..%2Fshared%2Fa.yaml"]) {
    await expect(run(reference)).rejects.toThrow(
      `stands outside of the description's folder; allow its folder with --root ${join(folder(), "shared")}`,
    );
  }
});

test.each(["ftp://example.com/a.yaml", "data:application/json,{}", "urn:a:b", "file://example.com/a.yaml"])(
  "%s is no file",
  async (reference) => {
    await expect(run(reference)).rejects.toThrow(
      /(ftp|data|urn|file): is not read; save what it names beside/,
    );
  },
);
