import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const { output, put, read } = descriptionFolder();

const head = 'openapi: 3.1.1\ninfo: { title: t, version: "1" }\n';
const body = `requestBody: { content: { multipart/form-data: { schema: { $ref: "#/components/schemas/Pet" } } } }`;
const components = (more: string) =>
  `components: { schemas: { Pet: { type: object, properties: { p: { type: string, format: binary } } }${more} } }\n`;
const operation = (responses: string, more = "") =>
  `${head}paths: { /a: { post: { ${body}, responses: { ${responses} } } } }\n${components(more)}`;
const none = '{ $ref: "#/components/schemas/None" }';
const json = (schema: string) => `{ description: d, content: { application/json: { schema: ${schema} } } }`;
const at = "/paths/~1a/post/responses/200";
const schema = `${at}/content/application~1json/schema`;

/** What was made, after the operation's request was found right and the types whole. */
async function made(description: string) {
  const { warnings } = await generate({ description: await put("api.yaml", description), output: output() });
  const found = await read();
  const types = found["index.d.ts"] ?? "";
  expect(found["index.js"]).toMatch(/"multipart\/form-data": \{\s*"encoding": \{\s*"p": \{\s*"binary": true/);
  expect(problemsOf({ "index.d.ts": types })).toEqual([]);
  return { types, warnings: warnings.map(({ pointer, message }) => `${pointer}: ${message}`) };
}

// a fault, where it is told, and what the types say
test.each<[name: string, description: string, pointer: string, types: string | RegExp]>([
  ["a schema in a response", operation(`"200": ${json(none)}`), schema, '"application/json": unknown;'],
  [
    "a property in a response",
    operation(`"200": ${json(`{ type: object, properties: { a: ${none}, b: { type: string } } }`)}`),
    `${schema}/properties/a`,
    /a\?: unknown;\s*b\?: string;/,
  ],
  [
    "an item in a response",
    operation(
      `"200": ${json(`{ type: array, items: { allOf: [${none}, { type: object, properties: { b: { type: string } } }] } }`)}`,
    ),
    `${schema}/items/allOf/0`,
    "b?: string;",
  ],
  ["a response", operation('"200": { $ref: "#/components/responses/None" }'), at, '"*/*": unknown;'],
  [
    "a header of a response",
    operation('"200": { description: d, headers: { X: { $ref: "#/components/headers/None" } } }'),
    `${at}/headers/X`,
    "content?: never;",
  ],
  [
    "a component that only responses refer to",
    operation(
      `"200": ${json('{ $ref: "#/components/schemas/Answer" }')}`,
      `, Answer: { properties: { a: ${none} } }`,
    ),
    "/components/schemas/Answer/properties/a",
    "a?: unknown;",
  ],
  [
    "a component that nobody refers to",
    operation('"200": { description: d }', `, Idle: ${none}`),
    "/components/schemas/Idle",
    "Idle: unknown;",
  ],
  [
    "a circle",
    operation(
      `"200": ${json('{ $ref: "#/components/schemas/A" }')}`,
      ', A: { $ref: "#/components/schemas/A" }',
    ),
    schema,
    '"application/json": unknown;',
  ],
  [
    "an anchor",
    operation(`"200": ${json('{ $ref: "#pet" }')}`),
    `${schema}/$ref`,
    '"application/json": unknown;',
  ],
  [
    "a reference that is no text",
    operation(`"200": ${json("{ $ref: 1 }")}`),
    `${schema}/$ref`,
    '"application/json": unknown;',
  ],
  ["a schema that is text", operation(`"200": ${json("text")}`), schema, '"application/json": unknown;'],
  [
    "content that is text",
    operation('"200": { description: d, content: text }'),
    `${at}/content`,
    '"*/*": unknown;',
  ],
  [
    "properties that are text",
    operation(`"200": ${json("{ type: object, properties: text }")}`),
    `${schema}/properties`,
    '"application/json": unknown;',
  ],
  [
    "a discriminator that names no schema",
    operation(`"200": ${json("{ type: object, discriminator: { propertyName: a, mapping: { b: 1 } } }")}`),
    `${schema}/discriminator/mapping/b`,
    "Record<string, unknown>;",
  ],
  [
    "a webhook",
    `${operation('"200": { description: d }')}webhooks: { w: { post: { requestBody: { content: { application/json: { schema: ${none} } } } } } }\n`,
    "/webhooks/w/post/requestBody/content/application~1json/schema",
    '"application/json": unknown;',
  ],
])("%s costs no operation", async (_name, description, pointer, types) => {
  const found = await made(description);
  expect(found.warnings.length).toBeGreaterThan(0);
  for (const warning of found.warnings) expect(warning).toMatch(/, so it is typed as unknown; /);
  expect(found.warnings[0]?.slice(0, pointer.length + 2)).toBe(`${pointer}: `);
  expect(found.types).toMatch(types);
});

test("a key that nobody knows takes nothing away", async () => {
  const { types, warnings } = await made(
    operation(`"200": ${json("{ type: string, formt: binary }")}`).replace("3.1.1", "3.0.4"),
  );
  expect(warnings).toEqual([
    `${schema}/formt: Property \`formt\` is not expected here; did you mean \`format\`?`,
  ]);
  expect(types).toContain('"application/json": string;');
});

test("several at once, and the rest of a response stays", async () => {
  const { types, warnings } = await made(
    operation(
      `"200": ${json(`{ oneOf: [${none}, { type: string }, ${none}] }`)}, "404": ${json(none)}, default: ${json("{ type: number }")}`,
    ),
  );
  expect(warnings).toHaveLength(3);
  expect(types).toContain('"application/json": number;');
});

// what a request is made from
test.each<[name: string, description: string, pointer: string]>([
  [
    "a component that a response refers to, too",
    operation(`"200": ${json('{ $ref: "#/components/schemas/Pet" }')}`).replace("p: {", `q: ${none}, p: {`),
    "/components/schemas/Pet/properties/q",
  ],
  [
    "a component, through another",
    operation('"200": { description: d }', `, Deep: { type: array, items: ${none} }`).replace(
      "p: {",
      'q: { $ref: "#/components/schemas/Deep" }, p: {',
    ),
    "/components/schemas/Deep/items",
  ],
  [
    "a parameter of a path item by reference",
    `${head}paths: { /a: { $ref: "#/components/pathItems/A" } }
components: { pathItems: { A: { parameters: [{ $ref: "#/components/parameters/None" }], get: { responses: {} } } } }\n`,
    "/components/pathItems/A/parameters/0",
  ],
])("%s is refused", async (_name, description, pointer) => {
  const error = { code: "REFERENCE", pointer };
  await expect(
    generate({ description: await put("api.yaml", description), output: output() }),
  ).rejects.toMatchObject(error);
});
