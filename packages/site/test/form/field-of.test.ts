import { expect, test } from "vitest";
import type { Field } from "../../src/form/field.js";
import { fieldOf } from "../../src/form/field-of.js";
import { contextOf } from "../helpers/context-of.js";

const context = await contextOf({
  Tree: {
    type: "object",
    properties: {
      name: { type: "string" },
      children: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
    },
  },
  Cat: {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" }, lives: { type: "integer" } },
  },
  Dog: { type: "object", properties: { kind: { type: "string" } } },
});

test.each<[string, unknown, string]>([
  ["a text", { type: "string" }, "text"],
  ["a long text", { type: "string", maxLength: 1000 }, "lines"],
  ["a number", { type: ["number", "null"] }, "number?"],
  ["a number that is also listed as whole", { type: ["integer", "number"] }, "number"],
  ["nullable of 3.0", { type: "integer", nullable: true }, "integer?"],
  ["null as a branch", { anyOf: [{ type: "string" }, { type: "null" }] }, "text?"],
  ["a boolean that may be null", { type: ["boolean", "null"] }, "enum[true,false,null]"],
  ["an enum that may be null", { enum: ["a", 1], type: ["string", "integer", "null"] }, 'enum["a",1,null]'],
  ["a constant", { const: 7 }, "enum[7]"],
  [
    "all of",
    { allOf: [{ type: "object", properties: { a: { type: "string" } } }, { required: ["a"] }] },
    "{a!: text}",
  ],
  [
    "what is only read",
    { type: "object", properties: { id: { type: "integer", readOnly: true }, n: {} } },
    "{n: json}",
  ],
  ["free names", { type: "object", additionalProperties: { type: "integer" } }, "{*: integer}"],
  ["any object", { type: "object" }, "json"],
  ["several types", { type: ["string", "array"], items: { type: "string" } }, "(Text: text | List: text[])"],
  [
    "branches by name",
    { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] },
    "(Cat: {kind!: text, lives: integer} | Dog: {kind: text})",
  ],
  [
    "branches that differ in what is required",
    { type: "object", properties: { a: {}, b: {} }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    "(With a: {a!: json, b: json} | With b: {a: json, b!: json})",
  ],
  ["a schema that leads to itself", { $ref: "#/components/schemas/Tree" }, "{name: text, children: json[]}"],
  ["nothing", undefined, "json"],
])("%s", (_, schema, printed) => {
  expect(print(fieldOf({ name: "", schema, isRequired: false }, context))).toBe(printed);
});

test("a discriminator has its value", () => {
  const members = [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }];
  const schema = { oneOf: members, discriminator: { propertyName: "kind" } };
  const { branches } = fieldOf({ name: "", schema, isRequired: true }, context);
  expect(branches?.map(({ fields }) => fields?.[0]?.values)).toEqual([["Cat"], ["Dog"]]);
});

test("binary texts are files in a form alone", () => {
  const schema = { type: "object", properties: { a: { type: "string", format: "binary" } } };
  const given = { name: "", schema, isRequired: true };
  expect(print(fieldOf(given, context))).toBe("{a: text}");
  expect(print(fieldOf({ ...given, inForm: true }, context))).toBe("{a: file}");
});

test("an example goes to the properties, before those of the schemas", () => {
  const properties = { a: { type: "string", example: "own" }, b: { type: "integer", examples: [2] } };
  const schema = { type: "object", properties };
  const { fields } = fieldOf({ name: "", schema, isRequired: true, example: { a: "given" } }, context);
  expect(fields?.map(({ example }) => example)).toEqual(["given", 2]);
});

test("exclusive limits of 3.0 and of 3.1", () => {
  const limits = (schema: object) =>
    fieldOf({ name: "", schema: { type: "number", ...schema }, isRequired: true }, context).limits;
  expect(limits({ minimum: 1, exclusiveMinimum: true, maximum: 5 })).toBe("at most 5, more than 1");
  expect(limits({ exclusiveMinimum: 1, maximum: 5, exclusiveMaximum: false })).toBe("at most 5, more than 1");
  expect(limits({ minimum: 1, maximum: 5, multipleOf: 2 })).toBe("1 to 5, a multiple of 2");
});

test("a form has a bounded number of controls", () => {
  const wide = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, { type: "string" }]));
  const inner = { type: "object", properties: wide };
  const outer = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`o${i}`, inner]));
  const field = fieldOf(
    { name: "", schema: { type: "object", properties: outer }, isRequired: true },
    context,
  );
  const count = ({ fields = [] }: Field): number => 1 + fields.reduce((sum, each) => sum + count(each), 0);
  expect(count(field)).toBeLessThan(500);
  expect(field.fields?.at(-1)?.kind).toBe("json");
});

function print({ kind, isNullable, values, fields, free, item, branches }: Field): string {
  const mark = isNullable ? "?" : "";
  if (kind === "enum") return `enum${JSON.stringify(values)}`;
  if (kind === "array") return `${item && print(item)}[]${mark}`;
  if (kind === "choice")
    return `(${branches?.map((each) => `${each.name}: ${print(each)}`).join(" | ")})${mark}`;
  if (kind !== "object") return `${kind}${mark}`;
  const members = fields?.map((each) => `${each.name}${each.isRequired ? "!" : ""}: ${print(each)}`) ?? [];
  return `{${[...members, ...(free ? [`*: ${print(free)}`] : [])].join(", ")}}${mark}`;
}
