import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const then = "then"; // as a plain key, it is taken for a promise's
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const ifA = { properties: { k: { const: "a" } }, required: ["k"] };

/** Schemas that say more under conditions, of names, or of what nobody else described. */
export const conditionalTables: readonly ValueTable[] = [
  {
    name: "properties that then and else describe",
    schemas: {
      S: object(
        { k: text },
        { if: ifA, [then]: { properties: { v: text } }, else: { properties: { w: count } } },
      ),
    },
    right: [{ k: "a", v: "x" }, { k: "b", w: 1 }, { k: "b" }, {}],
    wrong: [
      { k: "a", v: 1 },
      { k: "b", w: "x" },
    ],
  },
  {
    name: "a property that then and else describe in two ways",
    schemas: {
      S: object(
        { k: text },
        { if: ifA, [then]: { properties: { v: text } }, else: { properties: { v: count } } },
      ),
    },
    right: [
      { k: "a", v: "x" },
      { k: "b", v: 1 },
    ],
    wrong: [
      { k: "a", v: true },
      { k: "b", v: null },
    ],
  },
  {
    name: "a property that then narrows keeps its type",
    schemas: {
      S: object(
        { k: text, v: text },
        { allOf: [{ if: ifA, [then]: { properties: { v: { const: "x" } }, required: ["v"] } }] },
      ),
    },
    right: [{ k: "a", v: "x" }, { k: "b", v: "y" }, {}],
    wrong: [{ k: "a", v: 1 }],
  },
  {
    name: "conditions in allOf, by reference, one in another",
    schemas: {
      S: object(
        { k: text },
        {
          allOf: [
            { if: ifA, [then]: ref("More") },
            { if: ifA, else: { if: {}, [then]: ref("Other") } },
          ],
        },
      ),
      More: { properties: { v: text } },
      Other: { properties: { w: count } },
    },
    right: [{ k: "a", v: "x" }, { k: "b", w: 1 }, {}],
    wrong: [
      { k: "a", v: 1 },
      { k: "b", w: "x" },
    ],
  },
  {
    name: "dependentSchemas",
    schemas: { S: object({ k: text }, { dependentSchemas: { k: { properties: { v: count } } } }) },
    right: [{ k: "a", v: 1 }, { k: "a" }, {}],
    wrong: [{ k: "a", v: "x" }],
  },
  {
    name: "unevaluatedProperties beside allOf",
    schemas: { S: { allOf: [ref("Base")], unevaluatedProperties: count }, Base: object({ a: text }) },
    right: [{ a: "x", b: 1 }, { a: "x" }, {}],
    wrong: [{ a: 1, b: 1 }, 1],
  },
  {
    name: "unevaluatedProperties alone",
    schemas: { S: { type: "object", unevaluatedProperties: count } },
    right: [{ b: 1 }, {}],
    wrong: [{ b: "x" }],
  },
  {
    name: "unevaluatedProperties that are forbidden",
    schemas: { S: object({ b: count }, { allOf: [object({ a: text })], unevaluatedProperties: false }) },
    right: [{ a: "x", b: 1 }, {}],
    wrong: [{ c: 1 }, { b: "x" }],
  },
  {
    name: "propertyNames that are listed",
    schemas: {
      S: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: count },
    },
    right: [{ a: 1 }, { a: 1, b: 2 }, {}],
    wrong: [{ c: 1 }, { a: "x" }],
  },
  {
    name: "a property that is forbidden by not",
    schemas: { S: object({ a: text, b: { not: {} } }) },
    right: [{ a: "x" }, {}],
    wrong: [{ b: 1 }, { a: "x", b: null }],
  },
];
