import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });

/** Schemas that are composed of nothing. */
export const simpleTables: readonly ValueTable[] = [
  { name: "text", schemas: { S: text }, right: ["a"], wrong: [1, null, {}, ["a"]] },
  { name: "a number", schemas: { S: { type: "number" } }, right: [1, 1.5], wrong: ["1", null, true] },
  {
    name: "two types",
    schemas: { S: { type: ["string", "integer"] } },
    right: ["a", 1],
    wrong: [true, null],
  },
  { name: "or null", schemas: { S: { type: ["string", "null"] } }, right: ["a", null], wrong: [1] },
  {
    name: "nullable of 3.0",
    version: "3.0",
    schemas: { S: { type: "string", nullable: true } },
    right: ["a", null],
    wrong: [1],
  },
  { name: "true", schemas: { S: true }, right: [1, null, {}], wrong: [] },
  { name: "nothing", schemas: { S: {} }, right: [1, null, {}, [1]], wrong: [] },
  {
    name: "false",
    schemas: { S: { type: "object", properties: { a: false } } },
    right: [{}],
    wrong: [{ a: 1 }],
  },
  {
    name: "an enum with values that the type rules out",
    schemas: {
      S: object({
        text: { type: "string", enum: ["a", 1, null] },
        whole: { type: "integer", enum: [1, 1.5, "1"] },
        maybe: { type: ["string", "null"], enum: ["a", null, false] },
        list: { type: "array", enum: [["a"], "a"] },
      }),
    },
    right: [{ text: "a", whole: 1, maybe: null, list: ["a"] }, { maybe: "a" }],
    wrong: [{ text: 1 }, { text: null }, { whole: 1.5 }, { whole: "1" }, { maybe: false }, { list: "a" }],
  },
  {
    name: "an enum, nullable in 3.0",
    version: "3.0",
    schemas: { S: { type: "string", nullable: true, enum: ["a", 1, null] } },
    right: ["a", null],
    wrong: [1],
  },
  {
    name: "an enum",
    schemas: { S: { type: "string", enum: ["a", "b"] } },
    right: ["a"],
    wrong: ["c", 1, null],
  },
  {
    name: "an enum of numbers",
    schemas: { S: { type: "number", enum: [1, -2, 0.5, 1e21] } },
    right: [1, -2, 0.5, 1e21],
    wrong: [3, "1"],
  },
  {
    name: "an enum of all kinds",
    schemas: { S: { enum: ["a", 1, true, null, { b: [1] }, []] } },
    right: ["a", 1, true, null, { b: [1] }, []],
    wrong: ["b", 2, false, { b: [2] }, [1]],
  },
  {
    name: "an enum of objects",
    schemas: { S: { type: "object", enum: [{ a: 1 }, { a: 2 }] } },
    right: [{ a: 1 }],
    wrong: [{ a: 3 }, "a"],
  },
  {
    name: "an enum of odd characters",
    schemas: { S: { enum: ['"', "\\", "\n", "\u2028", "*/", "$", "ä", "\u0000", "'"] } },
    right: ['"', "\\", "\n", "\u2028", "*/", "$", "ä", "\u0000", "'"],
    wrong: ["", "a"],
  },
  {
    name: "a nullable enum that lists null",
    version: "3.0",
    schemas: { S: { type: "string", nullable: true, enum: ["a", null] } },
    right: ["a", null],
    wrong: ["b", 1],
  },
  {
    name: "an empty enum",
    schemas: { S: { type: "string", enum: [] } },
    right: ["a"],
    wrong: [1],
    isStricter: true,
  },
  { name: "const null", schemas: { S: { const: null } }, right: [null], wrong: [1, "null"] },
  { name: "const false", schemas: { S: { const: false } }, right: [false], wrong: [true, 0] },
  {
    name: "a const of objects",
    schemas: { S: { const: { a: [1, "b"] } } },
    right: [{ a: [1, "b"] }],
    wrong: [{ a: [1] }],
  },
  {
    name: "an enum that means the items",
    schemas: { S: { type: "array", items: text, enum: ["a", "b"] } },
    right: [["a"], []],
    wrong: ["a", ["c"]],
    isStricter: true,
  },
  {
    name: "properties",
    schemas: { S: object({ a: text, b: count }, { required: ["a"] }) },
    right: [{ a: "x" }, { a: "x", b: 1 }],
    wrong: [{}, { b: 1 }, { a: 1 }, { a: "x", b: "1" }, { a: null }, "a", null],
  },
  {
    name: "properties without a type",
    schemas: { S: { properties: { a: text }, required: ["a"] } },
    right: [{ a: "x" }],
    wrong: [{}, { a: 1 }],
  },
  {
    name: "names that are no identifiers",
    schemas: {
      S: object(
        {
          "a-b": text,
          a_b: count,
          "1": text,
          "": text,
          "a b": text,
          'q"': text,
          "*/": text,
          constructor: text,
          "01": count,
        },
        { required: ["a-b"] },
      ),
    },
    right: [
      { "a-b": "x", a_b: 1, "1": "x", "": "x", "a b": "x", 'q"': "x", "*/": "x", constructor: "x", "01": 1 },
    ],
    wrong: [{ a_b: 1 }, { "a-b": 1 }, { "a-b": "x", a_b: "x" }, { "a-b": "x", "01": "x" }],
  },
  {
    name: "what is required and described nowhere",
    schemas: { S: { type: "object", required: ["a"] } },
    right: [{ a: 1 }, { a: null }, { a: {} }],
    wrong: [{}, null, "a"],
  },
  {
    name: "what is required beside other properties",
    schemas: { S: object({ b: text }, { required: ["a"] }) },
    right: [{ a: 1 }, { a: null, b: "x" }],
    wrong: [{}, { b: "x" }, { a: 1, b: 1 }],
  },
  {
    name: "what is required of additional properties",
    schemas: { S: { type: "object", required: ["a"], additionalProperties: count } },
    right: [{ a: 1 }, { a: 1, z: 2 }],
    wrong: [{}, { z: 2 }, { a: "x" }],
  },
  { name: "any object", schemas: { S: { type: "object" } }, right: [{}, { a: 1 }], wrong: ["a", 1, null] },
  {
    name: "no properties at all",
    schemas: { S: { type: "object", additionalProperties: false } },
    right: [{}],
    wrong: [{ a: 1 }, "a"],
  },
  {
    name: "a map",
    schemas: { S: { type: "object", additionalProperties: count } },
    right: [{}, { a: 1 }],
    wrong: [{ a: "x" }, [1]],
  },
  {
    name: "a map of anything, with properties",
    schemas: { S: object({ a: text }, { additionalProperties: true, required: ["a"] }) },
    right: [{ a: "x", z: 1 }],
    wrong: [{ z: 1 }, { a: 1 }],
  },
  {
    name: "a map of nothing in particular, with properties",
    schemas: { S: object({ a: text }, { additionalProperties: { description: "Any." } }) },
    right: [{ a: "x", z: 1 }],
    wrong: [{ a: 1 }],
  },
  {
    name: "a map of numbers, with a property that is text",
    schemas: {
      S: object(
        { a: text, b: { type: "array", items: text } },
        { additionalProperties: count, required: ["a"] },
      ),
    },
    right: [{ a: "x" }, { a: "x", z: 1 }, { a: "x", b: ["y"], z: 1 }],
    wrong: [{ z: 1 }, { a: 1 }, { a: "x", z: true }, { a: "x", b: "y" }],
  },
  {
    name: "a map of texts, with an enum among the properties",
    schemas: { S: object({ a: { type: "string", enum: ["x", "y"] } }, { additionalProperties: text }) },
    right: [{ a: "x", z: "z" }],
    wrong: [{ a: "z" }, { z: 1 }],
  },
  {
    name: "a map of texts, with an object among the properties",
    schemas: { S: object({ a: object({ b: count }) }, { additionalProperties: text }) },
    right: [{ a: { b: 1 }, z: "z" }],
    wrong: [{ a: { b: "x" } }, { z: 1 }],
  },
  {
    name: "patternProperties",
    schemas: { S: object({ a: count }, { patternProperties: { "^x-": text }, additionalProperties: false }) },
    right: [{ a: 1 }, { a: 1, "x-b": "y" }],
    wrong: [{ a: "x" }, { "x-b": true }],
  },
  {
    name: "a default changes nothing",
    schemas: { S: object({ a: { ...text, default: "x" } }) },
    right: [{}, { a: "y" }],
    wrong: [{ a: 1 }],
  },
];
