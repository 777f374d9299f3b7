import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };

/** Schemas of arrays. */
export const arrayTables: readonly ValueTable[] = [
  {
    name: "an array",
    schemas: { S: { type: "array", items: text } },
    right: [[], ["a"]],
    wrong: [[1], "a", {}, [null]],
  },
  {
    name: "an array of anything",
    schemas: { S: { type: "array" } },
    right: [[], [1, "a"]],
    wrong: ["a", {}],
  },
  {
    name: "an array of anything, spelled out",
    schemas: { S: { type: "array", items: true } },
    right: [[1, "a"]],
    wrong: ["a"],
  },
  { name: "an empty array", schemas: { S: { type: "array", items: false } }, right: [[]], wrong: [[1]] },
  {
    name: "an array or null",
    schemas: { S: { type: ["array", "null"], items: text } },
    right: [["a"], null],
    wrong: [[1], "a"],
  },
  {
    name: "arrays in arrays",
    schemas: {
      S: { type: "array", items: { type: ["array", "null"], items: { type: ["string", "null"] } } },
    },
    right: [[["a", null], null]],
    wrong: [["a"], [[1]]],
  },
  { name: "items without a type", schemas: { S: { items: text } }, right: [["a"]], wrong: [[1]] },
  {
    name: "a tuple",
    schemas: { S: { type: "array", prefixItems: [text, count], items: false, minItems: 2 } },
    right: [["a", 1]],
    wrong: [[], ["a"], [1, "a"], ["a", 1, 2]],
  },
  {
    name: "a tuple that may end early",
    schemas: { S: { type: "array", prefixItems: [text, count], items: false, minItems: 1 } },
    right: [["a"], ["a", 1]],
    wrong: [[], [1], ["a", 1, 2]],
  },
  {
    name: "a tuple that may go on",
    schemas: { S: { type: "array", prefixItems: [text], items: count, minItems: 1 } },
    right: [["a"], ["a", 1, 2]],
    wrong: [[], ["a", "b"]],
  },
  {
    name: "a tuple that may end early or go on",
    schemas: { S: { type: "array", prefixItems: [text, text], items: count, minItems: 0 } },
    right: [[], ["a"], ["a", "b", 1, 2]],
    wrong: [[1], ["a", 1], ["a", "b", "c"]],
  },
  {
    name: "tuples in an array",
    schemas: {
      S: { type: "array", items: { type: "array", prefixItems: [text, count], minItems: 2, items: false } },
    },
    right: [
      [
        ["a", 1],
        ["b", 2],
      ],
    ],
    wrong: [["a", 1], [["a"]]],
  },
];
