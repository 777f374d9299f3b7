import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const { output, put, read } = descriptionFolder();

test("a body by an anchor is made, in types that compile", async () => {
  const description = await put(
    "api.yaml",
    `openapi: 3.1.1
info: { title: t, version: "1" }
paths: { /a: { post: { requestBody: { content: { multipart/form-data: { schema: { $ref: "#node" } } } }, responses: { "200": { description: d } } } } }
components:
  schemas:
    Tree: { $dynamicAnchor: node, properties: { file: { type: string, format: binary }, kids: { type: array, items: { $dynamicRef: "#node" } } } }
`,
  );
  const { warnings } = await generate({ description, output: output() });
  const { "index.d.ts": types = "", "index.js": metadata = "" } = await read();
  expect(warnings.filter(({ message }) => message.includes("$ref"))).toEqual([]);
  expect(problemsOf({ "index.d.ts": types })).toEqual([]);
  expect(types).toContain('kids?: components["schemas"]["Tree"][];');
  expect(metadata).toContain('"binary": true');
});
