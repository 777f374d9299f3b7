import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-survive-"));
  await mkdir(join(folder, "node_modules")); // where runs are remembered
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Generates, compiles the types, and gives back what was made. */
async function made(description: string) {
  const path = join(folder, "api.yaml");
  await writeFile(path, description);
  const { warnings } = await generate({ description: path, output: join(folder, "out") });
  const types = await readFile(join(folder, "out/index.d.ts"), "utf8");
  expect(problemsOf({ "index.d.ts": types })).toEqual([]);
  const { operations } = await import(`${join(folder, "out/index.js")}?${folder}`);
  return { types, operations, warnings: warnings.map(({ pointer, message }) => `${pointer}: ${message}`) };
}

const ok = `responses: { "200": { description: d } }`;
const head = (version: string) => `openapi: ${version}\ninfo: { title: t, version: "1" }\n`;
const get = (operation: string) => `${head("3.0.4")}paths: { /a: { get: { ${operation} } } }\n`;
const schema = (text: string, version = "3.0.4") =>
  `${head(version)}paths: {}\ncomponents: { schemas: { A: ${text} } }\n`;

// a fault, the warning's beginning, and what the types say all the same
const rows: readonly (readonly [name: string, description: string, warning: string, types?: string])[] = [
  ["no responses in 3.0", get("operationId: a"), "/paths/~1a/get: `responses` is missing"],
  [
    "a request body without content",
    `${head("3.0.4")}paths: { /a: { post: { operationId: a, requestBody: { description: none }, ${ok} } } }\n`,
    "/paths/~1a/post/requestBody: `content` is missing",
    "requestBody?: never;",
  ],
  ["tags that are text", get(`${ok}, tags: a`), "/paths/~1a/get/tags: Expected type `array`"],
  [
    "a response without a description",
    get('responses: { "200": {} }'),
    "/paths/~1a/get/responses/200: `description` is missing",
  ],
  [
    "an unknown key",
    get(`${ok}, colour: red`),
    "/paths/~1a/get/colour: Property `colour` is not expected here",
  ],
  ["an empty key", get(`${ok}, parameters: `), "/paths/~1a/get/parameters: Expected type"],
  [
    "a parameter without a schema",
    get(`${ok}, parameters: [{ name: q, in: query }]`),
    "/paths/~1a/get/parameters/0: Must contain at least one of",
    "q?: string;",
  ],
  [
    "an unknown keyword of 3.0",
    schema("{ type: string, minLenght: 1 }"),
    "/components/schemas/A/minLenght: Property",
  ],
  [
    "boolean exclusiveMinimum of 3.0 in 3.1",
    schema("{ type: number, minimum: 1, exclusiveMinimum: true }", "3.1.1"),
    "/components/schemas/A/exclusiveMinimum: Expected type `number` but got `boolean`",
    "A: number;",
  ],
  [
    "a schema that is null",
    schema("{ type: object, properties: { a: } }"),
    "/components/schemas/A/properties/a: Expected type `Schema` (object) but got `null`",
    "a?: unknown;",
  ],
  [
    "required on a property",
    schema("{ type: object, properties: { a: { type: string, required: true } } }"),
    "/components/schemas/A/properties/a/required: Expected type `array` but got `boolean`",
    "a?: string;",
  ],
  [
    "a type that is none",
    schema("{ type: object, properties: { a: { type: uuid } } }"),
    '/components/schemas/A/properties/a/type: "uuid" is no type, so any value is allowed',
    "a?: unknown;",
  ],
  [
    "one type among others that is none",
    schema("{ type: [string, file2] }", "3.1.1"),
    '/components/schemas/A/type: "file2" is no type',
    "A: string;",
  ],
  [
    "type file of Swagger 2",
    schema("{ type: object, properties: { a: { type: file } } }"),
    "/components/schemas/A/properties/a/type: `file` is of Swagger 2",
    "a?: $Binary;",
  ],
  [
    "a tuple of draft 4",
    schema("{ type: array, items: [{ type: string }, { type: number }] }", "3.1.1"),
    "/components/schemas/A/items: Expected type `Schema` (object) but got `array`",
    "A: [\n            string,\n            number\n        ];",
  ],
  [
    "a parameter where a schema should be",
    schema("{ type: object, properties: { a: { $ref: '#/components/parameters/P' } } }").replace(
      "components: {",
      "components: { parameters: { P: { name: p, in: query, schema: {} } },",
    ),
    "/components/parameters/P/name: Property `name` is not expected here",
  ],
  [
    "a discriminator that is text",
    schema("{ type: object, discriminator: kind }"),
    "/components/schemas/A/discriminator: Expected type `Discriminator`",
    "A: Record<string, unknown>;",
  ],
  [
    "a mapping to a schema that is not there",
    schema(
      "{ type: object, discriminator: { propertyName: k, mapping: { a: '#/components/schemas/None' } } }",
    ),
    "/components/schemas/A/discriminator/mapping/a: cannot resolve $ref",
  ],
  [
    "a link that leads nowhere",
    get(`responses: { "200": { description: d, links: { l: { $ref: "#/components/links/None" } } } }`),
    "/paths/~1a/get/responses/200/links/l: cannot resolve $ref",
  ],
  [
    "a license without a name",
    `openapi: 3.0.4\ninfo: { title: t, version: "1", license: {} }\npaths: {}\n`,
    "/info/license: `name` is missing",
  ],
  [
    "itemSchema before 3.2",
    `${head("3.1.1")}paths: { /a: { post: { ${ok}, requestBody: { content: { multipart/mixed: { itemSchema: {} } } } } } }`,
    "/paths/~1a/post/requestBody/content/multipart~1mixed/itemSchema: Property `itemSchema` is not expected here, it is new in OpenAPI 3.2",
    '"multipart/mixed": unknown;',
  ],
];

test.each(rows.map(([name, description, warning, types = ""]) => ({ name, description, warning, types })))(
  "$name is a warning",
  async ({ description, warning, types }) => {
    const found = await made(description);
    expect(found.warnings[0]?.slice(0, warning.length)).toBe(warning);
    expect(found.types).toContain(types);
  },
);

test("an operationId twice: the second operation's type stands where it is", async () => {
  const content = "content: { multipart/form-data: { schema: { properties: { a: { type: string } } } } }";
  const { types, operations, warnings } = await made(
    `${head("3.1.1")}paths:
  /a: { post: { operationId: a, ${ok} }, get: { operationId: a, requestBody: { ${content} }, ${ok} } }
webhooks: { w: { post: { operationId: a, ${ok} } } }
`,
  );
  expect(warnings.map((each) => each.split(":")[0])).toEqual([
    "/paths/~1a/get/operationId",
    "/webhooks/w/post/operationId",
  ]);
  expect(types.match(/operations\["a"\]/g)).toHaveLength(1);
  expect(types).toMatch(/get: \{[\s\S]*"multipart\/form-data": \{\s*a\?: string;/);
  expect(operations["/a"].get.operationId).toBe("a");
  expect(operations["/a"].get.requestBody.content["multipart/form-data"].encoding.a).toBeDefined();
});

test("an object with values listed", async () => {
  const { types } = await made(schema("{ type: object, enum: [a, b], properties: { p: { type: string } } }"));
  expect(types).toMatch(/A: \{\s*p\?: string;/);
});

test("what is not a schema keeps its type", async () => {
  const { warnings } = await made(
    `${head("3.1.1")}paths: {}\ncomponents: { securitySchemes: { a: { type: openIdConnect, openIdConnectUrl: "https://a" }, b: { type: mutualTLS } } }`,
  );
  expect(warnings).toEqual([]);
});

test("what is odd and live", async () => {
  const { types, operations, warnings } = await made(`${head("3.1.1")}paths:
  /x/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: &upload
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [nobody, "file[]"]
              properties:
                "file[]": { type: array, items: { type: string, format: binary } }
                a.b/c d: { type: string }
                node: { $ref: "#/components/schemas/Node" }
                beside: { $ref: "#/paths/~1x~1{id}/get/requestBody/content/multipart~1form-data/schema/properties/a.b~1c d" }
                "__proto__": { type: integer }
      ${ok}
    delete: *upload
components:
  schemas:
    Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" }, kind: { enum: [${Array.from({ length: 3000 }, (_, index) => `k${index}`).join(", ")}] } } }
`);
  expect(warnings).toEqual([]);
  expect(types).toContain('"file[]": $Binary[];');
  expect(types).toContain('"a.b/c d"?: string;');
  const text = { defaultContentType: "text/plain" };
  const { encoding } = operations["/x/{id}"].delete.requestBody.content["multipart/form-data"];
  expect(Object.entries(encoding)).toEqual([
    ["file[]", { binary: true, defaultContentType: "application/octet-stream" }],
    ["a.b/c d", text],
    ["node", { defaultContentType: "application/json" }],
    ["beside", text],
    ["__proto__", text],
  ]);
});
