import { createClient } from "@partwise/client";
import { type Schemas, validate } from "@partwise/policies/validate";
import { describe, expect, test } from "vitest";

/** What breaks for a JSON answer of this schema, in a description given as JSON at run time. */
async function broken(openapi: string, schema: object, value: unknown, components: object = {}) {
  const schemas: Schemas = {
    openapi,
    paths: { "/a": { get: { responses: { "200": { $ref: "#/components/responses/A" } } } } },
    components: { responses: { A: { content: { "application/json": { schema } } } }, schemas: components },
  };
  const client = createClient<
    Record<"/a", { get: { responses: { 200: { content: { "application/json": unknown } } } } }>
  >({
    baseUrl: "https://api.example.com",
    operations: { "/a": { get: { responses: { "200": ["application/json"] } } } },
    fetch: async () => Response.json(value),
    policies: [validate({ schemas })],
  });
  const error: unknown = await client.GET("/a").then(
    () => undefined,
    (error) => error,
  );
  if (error === undefined) return "";
  const { pointer, rule } = error as { pointer: string; rule: string };
  return `${pointer} ${rule}`;
}

const node = {
  type: "object",
  properties: { next: { $ref: "#/components/schemas/Node" }, at: { type: "integer" } },
};

describe("3.0", () => {
  test.each<[object, unknown, string]>([
    [{ type: "string", nullable: true }, null, ""],
    [{ type: "string", nullable: true }, 7, " type"],
    [{ type: "string", nullable: true, enum: ["a"] }, null, ""],
    [{ nullable: true, allOf: [{ type: "integer" }] }, null, ""],
    [{ nullable: true, allOf: [{ type: "integer" }] }, "a", " type"],
    [{ type: "number", minimum: 3, exclusiveMinimum: true }, 3, " exclusiveMinimum"],
    [{ type: "number", maximum: 3, exclusiveMaximum: true }, 3, " exclusiveMaximum"],
    [{ type: "number", minimum: 3, exclusiveMinimum: false }, 3, ""],
    [{ $ref: "#/components/schemas/Node", type: "string" }, {}, ""],
    [{ $ref: "#/components/schemas/Node" }, { next: { next: { at: 1.5 } } }, "/next/next/at type"],
    [{ type: "string", format: "byte" }, "a_-8=", ""],
    [{ type: "string", format: "byte" }, "ä", " format"],
    [{ type: "integer", format: "int64" }, 1e300, " maximum"],
  ])("%j takes %j: %j", async (schema, value, result) => {
    expect(await broken("3.0.3", schema, value, { Node: node })).toBe(result);
  });
});

describe("3.1", () => {
  test.each<[object, unknown, string]>([
    [{ type: ["string", "null"] }, null, ""],
    [{ exclusiveMinimum: 3 }, 3, " exclusiveMinimum"],
    [{ $ref: "#/components/schemas/Node", required: ["at"] }, {}, "/at required"],
    [{ prefixItems: [{ type: "string" }], items: false }, ["a", 1], "/1 items"],
    [{ const: { a: 1 } }, { a: 2 }, " const"],
    [
      { unevaluatedProperties: false, allOf: [{ properties: { a: {} } }] },
      { a: 1, b: 1 },
      "/b unevaluatedProperties",
    ],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    [{ if: { type: "string" }, then: { minLength: 2 } }, "a", " minLength"],
    [{ patternProperties: { "^\\@": { type: "string" } } }, { "@a": 1 }, "/@a type"],
    [{ anyOf: [{ type: "string" }, { type: "boolean" }] }, 1, " anyOf"],
    [{ not: {} }, 1, " not"],
    [{ $ref: "#/components/schemas/Nowhere" }, 1, ""],
  ])("%j takes %j: %j", async (schema, value, result) => {
    expect(await broken("3.1.1", schema, value, { Node: node })).toBe(result);
  });
});

describe("patterns", () => {
  test.each([
    ["^\\w+\\@\\w+$", "a@b", ""],
    ["^[\\w\\-\\.]+$", "a-b", ""],
    ["^a\\-b$", "a+b", " pattern"],
    ["^[[a]$", "[", ""],
    ["(?<a", "not checked", ""],
    ["^\\p{Lu}", "a", " pattern"],
  ])("%s", async (pattern, value, result) => {
    expect(await broken("3.1.0", { type: "string", pattern }, value)).toBe(result);
  });
});

describe("what is required in one direction, across composed schemas", () => {
  const components = {
    Base: {
      type: "object",
      properties: { secret: { $ref: "#/components/schemas/Secret" }, id: { type: "string" } },
    },
    Secret: { type: "string", writeOnly: true },
  };
  const schema = { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["secret", "id"] }] };
  test("an answer may lack what is writeOnly, and nothing else", async () => {
    expect(await broken("3.0.3", schema, { id: "1" }, components)).toBe("");
    expect(await broken("3.0.3", schema, {}, components)).toBe("/id required");
  });
});

test("a schema that leads back to itself at once", async () => {
  const components = { Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] } };
  expect(await broken("3.1.0", { $ref: "#/components/schemas/Loop" }, 1, components)).toBe(" depth");
});
