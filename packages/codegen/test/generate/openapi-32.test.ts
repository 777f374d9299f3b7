import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-32-"));
  await mkdir(join(folder, "node_modules")); // where runs are remembered
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function generated(description: string) {
  const path = join(folder, "api.yaml");
  await writeFile(path, description);
  const { warnings } = await generate({ description: path, output: join(folder, "out") });
  const types = await readFile(join(folder, "out/index.d.ts"), "utf8");
  const { operations } = await import(`${join(folder, "out/index.js")}?${folder}`);
  return { types, operations, warnings: warnings.map(({ pointer, message }) => `${pointer}: ${message}`) };
}

const description = `openapi: 3.2.0
$self: https://example.com/api.yaml
info: { title: t, version: "1" }
servers: [{ url: https://a.test, name: production }]
tags: [{ name: a, summary: s, parent: b, kind: nav }]
paths:
  /search:
    parameters: [{ name: z, in: query, schema: { type: string } }]
    query:
      operationId: find
      requestBody: { required: true, content: { application/json: { $ref: "#/components/mediaTypes/Filter" } } }
      responses: { "200": { summary: found, content: { application/json: { $ref: "https://example.com/api.yaml#/components/mediaTypes/Filter" } } } }
    additionalOperations:
      COPY: { responses: { "204": { description: d } } }
  /again: { $ref: "#/paths/~1search" }
  /upload:
    post:
      requestBody:
        content:
          multipart/mixed:
            itemSchema: { type: string, format: binary }
          multipart/related:
            schema:
              type: array
              prefixItems: [{ type: object, properties: { a: { type: string } } }]
              items: { type: string, format: binary }
            prefixEncoding: [{ headers: { Content-ID: { schema: { const: one } } } }]
      responses: { "204": {} }
components:
  mediaTypes:
    Filter: { schema: { $ref: "#/components/schemas/Pet" } }
  securitySchemes:
    o:
      type: oauth2
      deprecated: true
      oauth2MetadataUrl: https://a.test
      flows: { deviceAuthorization: { deviceAuthorizationUrl: https://a.test, tokenUrl: https://a.test, scopes: {} } }
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Other" }]
      discriminator: { propertyName: kind, mapping: { cat: Cat }, defaultMapping: Other }
    Cat: { type: object, required: [kind], properties: { kind: { const: cat } } }
    Other: { type: object, properties: { kind: { type: string } }, xml: { nodeType: element } }
`;

test("what 3.2 adds has types and metadata, and nothing is warned of", async () => {
  const { types, operations, warnings } = await generated(description);
  expect(warnings).toEqual([]);
  const use = `import type { components, paths, $Binary } from "./index.js";
type Body = NonNullable<paths["/upload"]["post"]["requestBody"]>["content"];
export const items: Body["multipart/mixed"] = ["a" as $Binary];
export const related: Body["multipart/related"] = [{ a: "" }, "x", "y"];
export const filter: paths["/search"]["query"]["requestBody"]["content"]["application/json"] = { kind: "dog" };
export const query: paths["/search"]["query"]["parameters"]["query"] = { z: "" };
export const copy: paths["/search"]["copy"]["responses"][204]["content"] = undefined;
export const again: paths["/again"]["query"]["requestBody"] = { content: { "application/json": filter } };
export const other: components["schemas"]["Other"] = { kind: "anything" };
`;
  expect(problemsOf({ "index.d.ts": types, "use.ts": use })).toEqual([]);
  expect(Object.keys(operations["/search"])).toEqual(["query", "copy"]);
  expect(operations["/search"].query.requestBody).toEqual({
    required: true,
    content: { "application/json": {} },
  });
  expect(operations["/upload"].post.requestBody.content).toEqual({
    "multipart/mixed": { itemEncoding: { binary: true, defaultContentType: "application/octet-stream" } },
    "multipart/related": {
      itemEncoding: { binary: true, defaultContentType: "application/octet-stream" },
      prefixEncoding: [
        { defaultContentType: "application/json", headers: { "Content-ID": { value: "one" } } },
      ],
    },
  });
});

test.each([
  ["COPY: { responses", "COPY: { respnses", "/paths/~1search/additionalOperations/COPY/respnses"],
  [
    "items: { type: string, format: binary }\n            prefix",
    "items: text\n            prefix",
    "/schema/items",
  ],
  ["prefixEncoding: [{", "encoding: {}\n            prefixEncoding: [{", "/prefixEncoding"],
  ["itemSchema: { type: string, format: binary }", "itemSchema: text", "/itemSchema"],
  ["requestBody: { required", "requestBodi: { required", "/paths/~1search/query/requestBodi"],
])("a fault is found all the same: %s", async (sound, broken, pointer) => {
  expect(description).toContain(sound);
  // it costs one operation at most, there are others
  const { warnings } = await generated(description.replace(sound, broken));
  expect(warnings.join("\n")).toContain(pointer);
});

test("files are looked up beside the description, not at $self", async () => {
  await writeFile(join(folder, "schemas.yaml"), "A: { type: string }");
  const { warnings } = await generated(
    description.replace("items: { type: string, format: binary }", "items: { $ref: 'schemas.yaml#/A' }"),
  );
  expect(warnings).toEqual([
    "/$self: references to files are looked up beside the description, not at $self; keep them there",
  ]);
});
