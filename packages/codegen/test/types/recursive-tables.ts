import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: unknown) => ({ type: "array", items });

/** Schemas that lead back to themselves. */
export const recursiveTables: readonly ValueTable[] = [
  {
    name: "text or an array of the same",
    schemas: { S: { anyOf: [text, list(ref("S"))] } },
    right: ["a", ["a", ["b", []]]],
    wrong: [1, [1], ["a", [true]]],
  },
  {
    name: "any JSON",
    schemas: {
      S: {
        oneOf: [
          { type: ["string", "number", "boolean", "null"] },
          list(ref("S")),
          { type: "object", additionalProperties: ref("S") },
        ],
      },
    },
    right: ["a", null, [1, { a: [true, { b: null }] }]],
    wrong: [],
  },
  { name: "nothing but arrays", schemas: { S: list(ref("S")) }, right: [[], [[], [[]]]], wrong: ["a", [1]] },
  {
    name: "arrays by turns",
    schemas: { S: list(ref("T")), T: { oneOf: [count, ref("S")] } },
    right: [[], [1, [2, [3]]]],
    wrong: [1, ["a"], [[true]]],
  },
  {
    name: "arrays by turns, with names alike",
    schemas: {
      S: ref("a-b"),
      "a-b": { oneOf: [text, list(ref("a_b"))] },
      a_b: { oneOf: [count, list(ref("a-b"))] },
    },
    right: ["a", [1, ["a", [2]]]],
    wrong: [1, ["a"]],
  },
  {
    name: "arrays under names that the file has",
    schemas: {
      S: { anyOf: [count, list(ref("defs")), list(ref("Read"))] },
      defs: list(ref("S")),
      Read: { anyOf: [text, list(ref("S"))] },
    },
    right: [1, [[1]], ["a"]],
    wrong: ["a", [true]],
  },
  {
    name: "a tuple of itself",
    schemas: {
      S: { oneOf: [text, { type: "array", prefixItems: [text, ref("S")], items: false, minItems: 2 }] },
    },
    right: ["a", ["a", ["b", "c"]]],
    wrong: [1, ["a"], ["a", ["b", 1]]],
  },
  {
    name: "an array beside properties",
    schemas: { S: { oneOf: [list(ref("S")), object({ a: ref("S") })] } },
    right: [[], { a: [{}] }],
    wrong: ["a", { a: 1 }],
  },
  {
    name: "an array of a nullable self",
    schemas: { S: { type: ["array", "null"], items: ref("S") } },
    right: [null, [null, [null]]],
    wrong: ["a", [1]],
  },
  {
    name: "an array of itself inside allOf",
    schemas: { S: { allOf: [list(ref("S")), { description: "d" }] } },
    right: [[], [[]]],
    wrong: ["a", [1]],
  },
  {
    name: "a filter, as query languages have it",
    schemas: {
      S: { anyOf: [ref("And"), ref("Test")] },
      And: object({ and: list(ref("S")) }, { required: ["and"] }),
      Test: list(text),
    },
    right: [["a"], { and: [["a"], { and: [] }] }],
    wrong: [{}, [1], { and: [1] }],
  },
  {
    name: "a tree",
    schemas: { S: object({ name: text, children: list(ref("S")) }, { required: ["name"] }) },
    right: [{ name: "a", children: [{ name: "b" }] }],
    wrong: [{}, { name: "a", children: [{}] }],
  },
  {
    name: "a tree through allOf",
    schemas: {
      S: { allOf: [ref("Node"), object({ z: text })] },
      Node: object({ next: ref("S"), name: text }, { required: ["name"] }),
    },
    right: [{ name: "a", next: { name: "b", z: "c" } }],
    wrong: [{}, { name: "a", next: {} }, { name: "a", z: 1 }],
  },
  {
    name: "a map of itself",
    schemas: { S: { type: "object", additionalProperties: ref("S") } },
    right: [{}, { a: { b: {} } }],
    wrong: ["a", { a: 1 }],
  },
  {
    name: "a map of itself or text",
    schemas: { S: { type: "object", additionalProperties: { oneOf: [text, ref("S")] } } },
    right: [{ a: { b: "c" } }],
    wrong: [{ a: 1 }],
  },
  {
    name: "itself as an alternative",
    schemas: { S: { anyOf: [text, ref("S")] } },
    right: ["a"],
    wrong: [1],
    isStricter: true,
  },
  {
    name: "each other as alternatives",
    schemas: { S: { anyOf: [text, ref("T")] }, T: { oneOf: [count, ref("S")] } },
    right: ["a", 1],
    wrong: [true, null],
    isStricter: true,
  },
  {
    name: "itself in allOf",
    schemas: { S: { allOf: [ref("S"), object({ a: text }, { required: ["a"] })] } },
    right: [{ a: "x" }],
    wrong: [{}, { a: 1 }],
    isStricter: true,
  },
  {
    name: "each other in allOf",
    schemas: {
      S: { allOf: [ref("T"), object({ a: text }, { required: ["a"] })] },
      T: { allOf: [ref("S"), object({ b: count }, { required: ["b"] })] },
    },
    right: [{ a: "x", b: 1 }],
    wrong: [{ a: "x" }, { b: 1 }, { a: 1, b: 1 }],
    isStricter: true,
  },
  {
    name: "nothing but itself",
    schemas: { S: ref("T"), T: ref("S") },
    right: [1, "a", null],
    wrong: [],
    isStricter: true,
  },
  {
    name: "a union whose members extend it",
    schemas: {
      S: object({ kind: text }, { required: ["kind"], oneOf: [ref("A"), ref("B")] }),
      A: { allOf: [ref("S"), object({ a: text }, { required: ["a"] })] },
      B: { allOf: [ref("S"), object({ b: count }, { required: ["b"] })] },
    },
    right: [
      { kind: "x", a: "y" },
      { kind: "x", b: 1 },
    ],
    wrong: [{ kind: "x" }, { a: "y" }, { kind: "x", a: 1 }, { kind: 1, a: "y" }],
    isStricter: true,
  },
  {
    name: "a member of a union that it extends",
    schemas: {
      S: { allOf: [ref("U"), object({ a: text }, { required: ["a"] })] },
      U: object({ kind: text }, { required: ["kind"], anyOf: [ref("S"), ref("B")] }),
      B: object({ b: count }),
    },
    right: [{ kind: "x", a: "y" }],
    wrong: [{ kind: "x" }, { a: "y" }, "a"],
    isStricter: true,
  },
];
