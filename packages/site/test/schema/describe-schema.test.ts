import type { Context } from "@partwise/description/document";
import { expect, test } from "vitest";
import { describeSchema } from "../../src/schema/describe-schema.js";
import type { Row } from "../../src/schema/row.js";
import { contextOf } from "../helpers/context-of.js";

const request = { id: "f-", name: "", isRequired: false, direction: "request" } as const;
const context: Context = await contextOf({
  Node: {
    type: "object",
    properties: { name: { type: "string" }, next: { $ref: "#/components/schemas/Node" } },
  },
});

/** A line a row, indented by level. */
function linesOf({ rows }: Row, indent = ""): readonly string[] {
  return rows.flatMap((row) => [
    `${indent}${row.name}: ${row.type}${row.isRequired ? "!" : ""}${row.note ? " ..." : ""}`,
    ...linesOf(row, `${indent}  `),
  ]);
}

test.each([
  [{ type: "string" }, "text"],
  [{ type: "string", format: "date-time" }, "date and time"],
  [{ type: "string", format: "iban" }, "text (iban)"],
  [{ type: "string", format: "binary" }, "file"],
  [{ type: ["integer", "null"] }, "whole number or null"],
  [{ type: "boolean", nullable: true }, "true or false or null"],
  [{ type: "array", items: { type: "string" } }, "array of texts"],
  [{ type: "array", items: { type: "array", items: { type: "number" } } }, "array of arrays of numbers"],
  [{ type: "array", items: { type: "boolean" } }, "array of values (true or false)"],
  [{ type: "object", additionalProperties: { type: "integer" } }, "object of whole numbers by name"],
  [{ enum: ["a", "b"] }, "string"],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, "text or null"],
  [{ oneOf: [{ type: "string" }, { type: "integer" }] }, "text or whole number"],
  [{}, "any value"],
])("%j is %s", (schema, type) => {
  expect(describeSchema(schema, context, request).type).toBe(type === "string" ? "text" : type);
});

test.each([
  [{ minLength: 1, maxLength: 128 }, ["1 to 128 characters"]],
  [{ maxLength: 1 }, ["at most 1 character"]],
  [{ minimum: 0, exclusiveMaximum: 10 }, ["at least 0", "less than 10"]],
  [{ minimum: 0, exclusiveMinimum: true }, ["more than 0"]],
  [{ minItems: 2, maxItems: 2, uniqueItems: true }, ["exactly 2 items", "no item twice"]],
  [{ pattern: "^a", multipleOf: 5 }, ["a multiple of 5", "matches ^a"]],
])("limits of %j", (schema, limits) => {
  expect(describeSchema(schema, context, request).limits).toEqual(limits);
});

test("properties are rows, those of items too; what is read-only is no part of a request", () => {
  const schema = {
    type: "object",
    required: ["name", "id"],
    properties: {
      id: { type: "string", readOnly: true },
      name: { type: "string" },
      members: {
        type: "array",
        items: { type: "object", properties: { mail: { type: "string", format: "email" } } },
      },
    },
  };
  const row = describeSchema(schema, context, request);
  expect(linesOf(row)).toEqual(["name: text!", "members: array of objects", "  mail: e-mail address"]);
  expect(row.rows.map(({ id }) => id)).toEqual(["f-name", "f-members"]);
  expect(row.rows[1]?.rows[0]?.id).toBe("f-members.mail");
  expect(linesOf(describeSchema(schema, context, { ...request, direction: "response" }))[0]).toBe(
    "id: text!",
  );
});

test("branches with fields are rows; branches that differ in what they require alone are one", () => {
  const cat = { title: "Cat", type: "object", properties: { lives: { type: "integer" } } };
  const dog = { type: "object", properties: { name: { type: "string" } } };
  expect(linesOf(describeSchema({ oneOf: [cat, dog] }, context, request))).toEqual([
    "Cat: object",
    "  lives: whole number",
    "Choice 2: object",
    "  name: text",
  ]);
  const properties = { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } };
  const either = { properties, required: ["c"], anyOf: [{ required: ["a"] }, { required: ["b"] }] };
  expect(linesOf(describeSchema(either, context, request))).toEqual(["a: text", "b: text", "c: text!"]);
});

test("a schema that leads to itself ends; a large one is cut level by level", () => {
  const node = { $ref: "#/components/schemas/Node" };
  expect(linesOf(describeSchema(node, context, request))).toEqual(["name: text", "next: object ..."]);
  const inner = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, { type: "string" }]));
  const deep = { type: "object", properties: { a: { properties: inner }, b: { properties: inner } } };
  const { rows } = describeSchema(deep, context, { ...request, limit: 40 });
  expect(rows.map(({ rows: within, note }) => [within.length, note])).toEqual([
    [30, undefined],
    [0, "The description has more about what is within."],
  ]);
});
