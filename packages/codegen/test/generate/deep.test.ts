import type { JsonObject } from "@partwise/description/document";
import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { output, put, read } = descriptionFolder();

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: object) => ({ requestBody: { content: { "multipart/form-data": { schema } } } });
const answer = (schema: object) => ({
  200: { description: "d", content: { "application/json": { schema } } },
});

async function made(schemas: JsonObject, paths: JsonObject, openapi = "3.1.1") {
  const info = { title: "t", version: "1" };
  const description = await put("api.json", { openapi, info, paths, components: { schemas } });
  await generate({ description, output: output() });
  return read();
}

/** One schema in another, `levels` deep. */
function nested(levels: number, wrap: (inner: object) => object): object {
  let schema: object = { type: "string", format: "binary" };
  for (let level = 0; level < levels; level++) schema = wrap(schema);
  return schema;
}

/** `A0` to `A<length - 1>`, each made of the one after it. */
function chain(length: number, wrap: (next: object) => object): JsonObject {
  const names = Array.from({ length }, (_, index) => [`A${index}`, wrap(to(`A${index + 1}`))]);
  return { ...Object.fromEntries(names), [`A${length}`]: { type: "string" } };
}

const wraps = {
  properties: (inner: object) => ({ type: "object", properties: { a: inner } }),
  items: (inner: object) => ({ type: "array", items: inner }),
  allOf: (inner: object) => ({ allOf: [inner, { type: "object", properties: { b: { type: "string" } } }] }),
  oneOf: (inner: object) => ({ oneOf: [inner, { type: "number" }] }),
};

test.each(Object.entries(wraps))("two hundred schemas in one another by %s", async (_name, wrap) => {
  const schema = nested(200, wrap);
  const found = await made(
    { A: schema },
    { "/a": { post: { ...body({ type: "object", properties: { p: schema } }), responses: answer(schema) } } },
  );
  expect(found["index.js"]).toContain('"multipart/form-data"');
});

test("four hundred are refused with their place", async () => {
  const pointer = `/components/schemas/A${"/properties/a".repeat(248)}/properties`;
  await expect(made({ A: nested(400, wraps.properties) }, {})).rejects.toMatchObject({
    code: "SYNTAX",
    pointer,
    message: expect.stringContaining("more than 500 objects and lists stand in one another"),
  });
});

test("four thousand schemas, each with a property that refers to the next", async () => {
  const found = await made(chain(4000, wraps.properties), {
    "/a": { post: { ...body(to("A0")), responses: answer(to("A0")) } },
    "/b": {
      post: {
        requestBody: { content: { "application/json": { schema: to("A0") } } },
        responses: answer(to("A0")),
      },
    },
  });
  expect(found["index.d.ts"]).toContain('a?: components["schemas"]["A4000"];');
});

test.each([
  [
    "plain references",
    (next: object) => next,
    "this leads through more than 100 references; refer to what is meant",
  ],
  ["allOf", wraps.allOf, "schemas are composed through more than 200 references; describe it more directly"],
  ["oneOf", wraps.oneOf, "schemas are composed through more than 200 references; describe it more directly"],
])("four thousand %s in a chain are refused with their place", async (_name, wrap, message) => {
  const paths = { "/a": { post: { ...body(to("A0")), responses: answer(to("A0")) } } };
  const error = {
    code: "REFERENCE",
    message: expect.stringContaining(`#/components/schemas/A0: ${message}`),
  };
  await expect(made(chain(4000, wrap), paths)).rejects.toMatchObject(error);
});

test("a hundred in a chain are followed", async () => {
  const schemas = { ...chain(90, (next) => next), B: { type: "object", properties: { p: to("A0") } } };
  const found = await made(schemas, { "/a": { post: { ...body(to("B")), responses: answer(to("B")) } } });
  expect(found["index.js"]).toMatch(/"p": \{\s*"defaultContentType": "text\/plain"/);
});

test("diamonds of allOf take no longer with each level", async () => {
  const schemas: { [name: string]: object } = {
    A60: { type: "object", properties: { file: { type: "string", format: "binary" } } },
  };
  for (let level = 0; level < 60; level++) {
    schemas[`A${level}`] = { allOf: [to(`B${level}`), to(`C${level}`)] };
    for (const side of ["B", "C"]) {
      schemas[`${side}${level}`] = {
        allOf: [to(`A${level + 1}`)],
        type: "object",
        properties: { [`${side}${level}`]: { type: "string" } },
      };
    }
  }
  const whole = {
    type: "object",
    properties: { p: { ...to("A0"), "x-partwise-encoding": { contentType: "text/json" } } },
  };
  const found = await made(schemas, {
    "/a": { post: { ...body(to("A0")), responses: answer(to("A0")) } },
    "/b": { post: { ...body(whole), responses: answer(whole) } },
  });
  const encoding = found["index.js"] ?? "";
  expect(encoding.match(/"[ABC]\d+": \{/g)).toHaveLength(120);
  expect(encoding).toMatch(/"file": \{\s*"binary": true/);
  expect(encoding).toContain('"contentType": "text/json"');
});

test("diamonds of allOf in parameters, events and sequences", async () => {
  const fields = { data: { type: "string" }, event: { type: "string" } };
  const schemas: { [name: string]: object } = { A60: { type: "object", properties: fields } };
  for (let level = 0; level < 60; level++) {
    schemas[`A${level}`] = { allOf: [to(`B${level}`), to(`C${level}`)] };
    for (const side of ["B", "C"]) schemas[`${side}${level}`] = { allOf: [to(`A${level + 1}`)] };
  }
  const content = {
    "text/event-stream": { itemSchema: to("A0") },
    "application/jsonl": { schema: to("A0") },
  };
  const parameters = [
    { name: "q", in: "query", schema: to("A0") },
    { name: "r", in: "query", style: "deepObject", explode: true, schema: to("A0") },
  ];
  const paths = { "/a": { get: { parameters, responses: { 200: { description: "d", content } } } } };
  const found = await made(schemas, paths, "3.2.0");
  expect(found["index.js"]).toContain('"text/event-stream"');
});

test("an allOf that holds itself", async () => {
  const schemas = { A: { allOf: [to("A"), to("B")] }, B: { allOf: [to("A")] } };
  const found = await made(schemas, { "/a": { post: { ...body(to("A")), responses: answer(to("A")) } } });
  expect(found["index.js"]).toContain('"/a"');
});

test("schemas that refer to one another in all ways are refused", async () => {
  const names = Array.from({ length: 14 }, (_, index) => `A${index}`);
  const schemas = Object.fromEntries(
    names.map((name) => [name, { allOf: names.filter((other) => other !== name).map(to) }]),
  );
  const paths = { "/a": { post: { ...body(to("A0")), responses: {} } } };
  await expect(made(schemas, paths)).rejects.toThrow("schemas refer to one another in too many ways");
});

test("what refers to itself through a diamond keeps its meaning", async () => {
  const schemas = {
    Node: {
      allOf: [
        to("Base"),
        { type: "object", properties: { next: to("Node"), files: { type: "array", items: to("File") } } },
      ],
    },
    Base: { oneOf: [to("Node"), { type: "object", properties: { id: to("Id") } }] },
    File: { type: "string", format: "binary" },
    Id: { anyOf: [{ type: "string" }, to("Id")] },
  };
  const found = await made(schemas, {
    "/a": { post: { ...body(to("Node")), responses: answer(to("Node")) } },
  });
  expect(found["index.js"]).toMatch(/"id": \{\s*"defaultContentType": "text\/plain"/);
  expect(found["index.js"]).toMatch(/"files": \{\s*"binary": true/);
});
