import { type Edit, read, sent } from "../verdicts/edit.js";

const string = { type: "string" };
const number = { type: "number" };

/** Allowed values, lists, maps, and words for people. */
export const valueEdits: readonly Edit[] = [
  sent(
    "enum value added",
    [{ enum: ["a", "b"] }, { enum: ["a", "b", "c"] }],
    "none minor",
    "the others stay",
    "b",
  ),
  sent("enum value removed", [{ enum: ["a", "b"] }, { enum: ["a"] }], "both major", "b was fine", "b"),
  sent("enum added", [string, { ...string, enum: ["a"] }], "both major", "any text was fine", "b"),
  sent("enum removed", [{ ...string, enum: ["a"] }, string], "none minor", "a limit less", "a"),
  read(
    "enum value added",
    [{ enum: ["a", "b"] }, { enum: ["a", "b", "c"] }],
    "both major",
    "a reader knows a and b",
    "c",
  ),
  read("enum value removed", [{ enum: ["a", "b"] }, { enum: ["a"] }], "none patch", "a is among them", "a"),
  read("enum removed", [{ ...string, enum: ["a"] }, string], "both major", "a reader knows a", "b"),
  sent("const to enum with it", [{ const: "a" }, { enum: ["a", "b"] }], "none minor", "a stays", "a"),
  sent("const changed", [{ const: "a" }, { const: "b" }], "both major", "a was fine", "a"),
  read("const changed", [{ const: "a" }, { const: "b" }], "both major", "a reader knows a", "b"),
  sent("order of enum", [{ enum: ["a", "b"] }, { enum: ["b", "a"] }], "none patch", "the same values"),
  sent(
    "items: string to number",
    [
      { type: "array", items: string },
      { type: "array", items: number },
    ],
    "both major",
    "texts were fine",
    ["ab"],
  ),
  sent(
    "items: maxLength added",
    [
      { type: "array", items: string },
      { type: "array", items: { ...string, maxLength: 2 } },
    ],
    "wire major",
    "long texts were fine",
    ["abcd"],
  ),
  read(
    "items: string to number",
    [
      { type: "array", items: string },
      { type: "array", items: number },
    ],
    "both major",
    "a reader expects texts",
    [3],
  ),
  sent(
    "minItems added",
    [
      { type: "array", items: string },
      { type: "array", items: string, minItems: 1 },
    ],
    "wire major",
    "an empty list was fine",
    [],
  ),
  sent(
    "maxItems raised",
    [
      { type: "array", items: string, maxItems: 1 },
      { type: "array", items: string, maxItems: 2 },
    ],
    "none minor",
    "one is less than two",
    ["a"],
  ),
  read(
    "maxItems removed",
    [
      { type: "array", items: string, maxItems: 1 },
      { type: "array", items: string },
    ],
    "wire major",
    "a reader was promised one",
    ["a", "b"],
  ),
  sent(
    "uniqueItems added",
    [
      { type: "array", items: string },
      { type: "array", items: string, uniqueItems: true },
    ],
    "wire major",
    "twice was fine",
    ["a", "a"],
  ),
  sent(
    "uniqueItems removed",
    [
      { type: "array", items: string, uniqueItems: true },
      { type: "array", items: string },
    ],
    "none minor",
    "a limit less",
    ["a"],
  ),
  sent("one to a list", [string, { type: "array", items: string }], "both major", "text is no list", "ab"),
  sent(
    "maxProperties added",
    [
      { type: "object", additionalProperties: string },
      { type: "object", additionalProperties: string, maxProperties: 1 },
    ],
    "wire major",
    "two were fine",
    { x: "1", y: "2" },
  ),
  sent(
    "values of a map: string to number",
    [
      { type: "object", additionalProperties: string },
      { type: "object", additionalProperties: number },
    ],
    "both major",
    "texts were fine",
    { x: "1" },
  ),
  read(
    "values of a map: string to number",
    [
      { type: "object", additionalProperties: string },
      { type: "object", additionalProperties: number },
    ],
    "both major",
    "a reader expects texts",
    { x: 1 },
  ),
  sent(
    "default changed",
    [
      { ...string, default: "a" },
      { ...string, default: "b" },
    ],
    "none patch",
    "nothing that is sent is read otherwise",
  ),
  sent(
    "description changed",
    [
      { ...string, description: "A." },
      { ...string, description: "The first." },
    ],
    "none patch",
    "a text for people",
  ),
  read(
    "example changed",
    [
      { ...string, example: "a" },
      { ...string, example: "b" },
    ],
    "none patch",
    "a text for people",
  ),
  sent(
    "deprecated",
    [string, { ...string, deprecated: true }],
    "none minor",
    "still taken, and callers are told",
  ),
  sent("not added", [string, { ...string, not: { const: "x" } }], "wire major", "x was fine", "x"),
  read(
    "not removed",
    [{ ...string, not: { const: "x" } }, string],
    "wire major",
    "a reader was promised no x",
    "x",
  ),
];
