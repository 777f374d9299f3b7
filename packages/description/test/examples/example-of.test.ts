import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import { isExampleFile } from "../../src/examples/example-file.js";
import { exampleOf } from "../../src/examples/example-of.js";
import { fitsSchema } from "../../src/examples/fits-schema.js";
import { contextOf } from "../helpers/context-of.js";

const made = (schema: unknown, { schemas = {}, version = "3.1", ...options }: Given = {}) => {
  const { context } = contextOf(version, schemas);
  const value = exampleOf(schema, context, { direction: "request", ...options });
  expect(fitsSchema(value, schema, context, options.direction ?? "request")).toBe(true);
  return value;
};

interface Given {
  readonly schemas?: JsonObject;
  readonly version?: Version;
  readonly direction?: "request" | "response";
  readonly name?: string;
  readonly withFiles?: boolean;
}

describe("what the author gave", () => {
  test.each([
    [{ type: "string", example: "Ann" }, "Ann"],
    [{ type: "string", examples: ["Ann", "Bob"] }, "Ann"],
    [{ type: "string", default: "Ann" }, "Ann"],
    [{ const: 7 }, 7],
    [{ enum: ["b", "a"] }, "b"],
    [{ type: "string", example: "string" }, "blue"],
    [{ type: "string", example: "Lorem ipsum dolor" }, "blue"],
    [{ type: "integer", example: "seven" }, 1],
    [{ type: "string", enum: ["a", "b"], default: "c" }, "a"],
  ])("%j becomes %j", (schema, value) => expect(made(schema)).toEqual(value));
});

describe("limits", () => {
  test.each([
    [{ type: "integer", minimum: 5 }, 5],
    [{ type: "integer", exclusiveMinimum: 5 }, 6],
    [{ type: "number", minimum: 0.2, maximum: 0.4 }, 0.30000000000000004],
    [{ type: "integer", minimum: 10, multipleOf: 7 }, 14],
    [{ type: "integer", maximum: -3 }, -3],
    [{ type: "string", minLength: 12 }, "blue blue bl"],
    [{ type: "string", maxLength: 2 }, "bl"],
    [{ type: "array", items: { type: "string" }, minItems: 2, uniqueItems: true }, ["blue", "blue 2"]],
    [{ type: "array", items: { enum: ["a", "b", "c"] }, minItems: 3, uniqueItems: true }, ["a", "b", "c"]],
    [{ type: "array", prefixItems: [{ type: "integer" }, { type: "boolean" }] }, [1, true]],
    [{ type: "array", items: { type: "string" }, maxItems: 0 }, []],
    [
      { type: "object", minProperties: 2, additionalProperties: { type: "integer" } },
      { key: 1, key2: 1 },
    ],
    [{ type: "object", required: ["id"] }, { id: "a1b2c3" }],
    [{ type: "object", patternProperties: { "^x-[a-c]+$": { type: "integer" } } }, { "x-a": 1 }],
  ])("%j becomes %j", (schema, value) => expect(made(schema)).toEqual(value));

  test("of OpenAPI 3.0, where a limit is excluded by a boolean", () => {
    expect(made({ type: "integer", minimum: 5, exclusiveMinimum: true }, { version: "3.0" })).toBe(6);
  });
});

test.each([
  ["email", "jane@example.com"],
  ["firstName", "Jane"],
  ["group_name", "Support"],
  ["callbackUrl", "https://www.example.com/"],
  ["groupId", "a1b2c3"],
  ["reason", "a reason"],
])("a text named %s is %s", (name, value) => expect(made({ type: "string" }, { name })).toBe(value));

test.each("date,date-time,time,duration,email,hostname,ipv4,ipv6,uri,uuid,byte".split(","))(
  "a text has the format %s",
  (format) => {
    expect(typeof made({ type: "string", format })).toBe("string");
  },
);

describe("composed schemas", () => {
  test("the members of allOf are merged, and the narrower limit counts", () => {
    const schema = {
      allOf: [
        { type: "integer", minimum: 2 },
        { minimum: 5, maximum: 9 },
      ],
    };
    expect(made(schema)).toBe(5);
  });

  test("a member of oneOf is taken whose value fits no other member", () => {
    const schema = {
      oneOf: [
        { type: "object", properties: { a: { type: "string" } } },
        { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } },
        { type: "integer" },
      ],
    };
    expect(made(schema)).toBe(1);
  });

  test("a discriminator has the name of the schema, also where the schema inherits it", () => {
    const schemas = {
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind" },
      },
      Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { lives: { type: "integer" } } }] },
      Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { tail: { type: "boolean" } } }] },
    };
    expect(made({ $ref: "#/components/schemas/Cat" }, { schemas })).toEqual({ kind: "Cat", lives: 1 });
    const { context } = contextOf("3.1", schemas);
    const either = {
      oneOf: [{ $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { hound: "#/components/schemas/Dog" } },
    };
    expect(exampleOf(either, context, { direction: "request" })).toMatchObject({ tail: true });
  });

  test("a schema that leads to itself ends", () => {
    const schemas = {
      Room: {
        type: "object",
        properties: {
          name: { type: "string" },
          rooms: { type: "array", items: { $ref: "#/components/schemas/Room" } },
        },
      },
    };
    expect(made({ $ref: "#/components/schemas/Room" }, { schemas })).toEqual({ name: "Support", rooms: [] });
  });

  test("many schemas that lead to one another end soon", () => {
    const names = Array.from({ length: 40 }, (_, index) => `S${index}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
    );
    const schemas = Object.fromEntries(names.map((name) => [name, { type: "object", properties }]));
    const text = JSON.stringify(made({ $ref: "#/components/schemas/S0" }, { schemas }));
    expect(text.length).toBeLessThan(100_000);
  });
});

test("readOnly properties stay out of requests, and writeOnly ones out of answers", () => {
  const schema = {
    type: "object",
    required: ["id", "password"],
    properties: { id: { type: "integer", readOnly: true }, password: { type: "string", writeOnly: true } },
  };
  expect(made(schema)).toEqual({ password: "correct horse battery staple" });
  expect(made(schema, { direction: "response" })).toEqual({ id: 1 });
});

test("a binary value is a file where files are sent, and text in JSON", () => {
  const schema = { type: "string", format: "binary" };
  const file = made(schema, { withFiles: true, name: "badge" });
  expect(isExampleFile(file) && { ...file, bytes: file.bytes.length }).toMatchObject({
    filename: "badge.png",
    contentType: "image/png",
    bytes: 70,
  });
  expect(made(schema)).toBe("blue");
});
