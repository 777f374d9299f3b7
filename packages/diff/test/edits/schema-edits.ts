import { describe, type Edit, edit, gives, read, sent, takes } from "./edit.js";

const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const boolean = { type: "boolean" };

/** Keywords of the Schema Object, in what is sent and in what is read. */
export const schemaEdits: readonly Edit[] = [
  sent(
    "maxLength lowered",
    [
      { ...string, maxLength: 8 },
      { ...string, maxLength: 4 },
    ],
    "wire major",
    "a long text was fine",
    "abcdef",
  ),
  sent(
    "maxLength raised",
    [
      { ...string, maxLength: 4 },
      { ...string, maxLength: 8 },
    ],
    "none minor",
    "each short text stays short",
    "abcd",
  ),
  sent(
    "maxLength added",
    [string, { ...string, maxLength: 4 }],
    "wire major",
    "any length was fine",
    "abcdef",
  ),
  sent("maxLength removed", [{ ...string, maxLength: 4 }, string], "none minor", "a limit less", "abcd"),
  read(
    "maxLength lowered",
    [
      { ...string, maxLength: 8 },
      { ...string, maxLength: 4 },
    ],
    "none patch",
    "who reads eight reads four",
    "abcd",
  ),
  read(
    "maxLength raised",
    [
      { ...string, maxLength: 4 },
      { ...string, maxLength: 8 },
    ],
    "wire major",
    "a reader was promised four",
    "abcdef",
  ),
  read(
    "maxLength removed",
    [{ ...string, maxLength: 4 }, string],
    "wire major",
    "a reader was promised four",
    "abcdef",
  ),
  sent("minLength raised", [string, { ...string, minLength: 3 }], "wire major", "a short text was fine", "a"),
  sent("minLength removed", [{ ...string, minLength: 3 }, string], "none minor", "a limit less", "abc"),
  read(
    "minLength lowered",
    [
      { ...string, minLength: 3 },
      { ...string, minLength: 1 },
    ],
    "wire major",
    "a reader was promised three",
    "a",
  ),
  read(
    "minLength raised",
    [
      { ...string, minLength: 1 },
      { ...string, minLength: 3 },
    ],
    "none patch",
    "three is more than one",
    "abc",
  ),
  sent(
    "maximum lowered",
    [
      { ...number, maximum: 10 },
      { ...number, maximum: 5 },
    ],
    "wire major",
    "ten was fine",
    9,
  ),
  sent(
    "maximum raised",
    [
      { ...number, maximum: 5 },
      { ...number, maximum: 10 },
    ],
    "none minor",
    "five is less than ten",
    5,
  ),
  read(
    "maximum raised",
    [
      { ...number, maximum: 5 },
      { ...number, maximum: 10 },
    ],
    "wire major",
    "a reader was promised five",
    9,
  ),
  sent(
    "minimum raised",
    [
      { ...number, minimum: 1 },
      { ...number, minimum: 5 },
    ],
    "wire major",
    "one was fine",
    2,
  ),
  sent(
    "minimum lowered",
    [
      { ...number, minimum: 5 },
      { ...number, minimum: 1 },
    ],
    "none minor",
    "five is more than one",
    5,
  ),
  read(
    "minimum removed",
    [{ ...number, minimum: 0 }, number],
    "wire major",
    "a reader was promised no negative",
    -1,
  ),
  sent(
    "exclusiveMaximum added",
    [number, { ...number, exclusiveMaximum: 5 }],
    "wire major",
    "five was fine",
    5,
  ),
  sent(
    "exclusiveMinimum lowered",
    [
      { ...number, exclusiveMinimum: 5 },
      { ...number, exclusiveMinimum: 0 },
    ],
    "none minor",
    "a limit lower",
    6,
  ),
  sent("multipleOf added", [integer, { ...integer, multipleOf: 5 }], "wire major", "three was fine", 3),
  sent(
    "multipleOf divided",
    [
      { ...integer, multipleOf: 10 },
      { ...integer, multipleOf: 5 },
    ],
    "none minor",
    "a multiple of ten is one of five",
    10,
  ),
  read(
    "multipleOf multiplied",
    [
      { ...integer, multipleOf: 5 },
      { ...integer, multipleOf: 10 },
    ],
    "none patch",
    "a multiple of ten is one of five",
    10,
  ),
  sent("pattern added", [string, { ...string, pattern: "^[a-z]+$" }], "wire major", "digits were fine", "12"),
  sent("pattern removed", [{ ...string, pattern: "^[a-z]+$" }, string], "none minor", "a limit less", "ab"),
  sent(
    "pattern changed",
    [
      { ...string, pattern: "^[a-z]+$" },
      { ...string, pattern: "^[0-9]+$" },
    ],
    "wire major",
    "letters were fine",
    "ab",
  ),
  read(
    "pattern removed",
    [{ ...string, pattern: "^[a-z]+$" }, string],
    "wire major",
    "a reader was promised letters",
    "12",
  ),
  sent("format added", [string, { ...string, format: "email" }], "wire major", "any text was fine", "nobody"),
  sent(
    "format removed",
    [{ ...string, format: "email" }, string],
    "none minor",
    "a limit less",
    "a@example.com",
  ),
  sent(
    "format date to date-time",
    [
      { ...string, format: "date" },
      { ...string, format: "date-time" },
    ],
    "wire major",
    "a date has no time",
    "2026-01-31",
  ),
  read(
    "format removed",
    [{ ...string, format: "uuid" }, string],
    "wire major",
    "a reader was promised a UUID",
    "nobody",
  ),
  read(
    "format added",
    [string, { ...string, format: "uuid" }],
    "none patch",
    "a UUID is text",
    "0e37df36-f698-11e6-8dd4-cb9ced3df976",
  ),
  sent(
    "int32 to int64",
    [
      { ...integer, format: "int32" },
      { ...integer, format: "int64" },
    ],
    "none minor",
    "each int32 is an int64",
    7,
  ),
  read(
    "int32 to int64",
    [
      { ...integer, format: "int32" },
      { ...integer, format: "int64" },
    ],
    "wire major",
    "a reader was promised 32 bits",
    3_000_000_000,
  ),
  sent("integer to number", [integer, number], "none minor", "an integer is a number", 3),
  sent(
    "number to integer",
    [number, integer],
    "wire major",
    "a fraction was fine; both are numbers in types",
    1.5,
  ),
  read("integer to number", [integer, number], "wire major", "a reader was promised no fraction", 1.5),
  read("number to integer", [number, integer], "none patch", "an integer is a number", 3),
  sent("string to number", [string, number], "both major", "text is no number", "ab"),
  read("string to number", [string, number], "both major", "a number is no text", 3),
  sent("boolean to string", [boolean, string], "both major", "true is no text", true),
  sent(
    "string to string or number",
    [string, { type: ["string", "number"] }],
    "none minor",
    "text stays fine",
    "ab",
  ),
  sent(
    "string or number to string",
    [{ type: ["string", "number"] }, string],
    "both major",
    "numbers were fine",
    3,
  ),
  read(
    "string to string or number",
    [string, { type: ["string", "number"] }],
    "both major",
    "a reader expects text",
    3,
  ),
  read(
    "string or number to string",
    [{ type: ["string", "number"] }, string],
    "none patch",
    "text was among them",
    "ab",
  ),
  sent("null allowed", [string, { type: ["string", "null"] }], "none minor", "text stays fine", "ab"),
  sent("null no longer allowed", [{ type: ["string", "null"] }, string], "both major", "null was fine", null),
  read("null allowed", [string, { type: ["string", "null"] }], "both major", "a reader expects text", null),
  read(
    "null no longer allowed",
    [{ type: ["string", "null"] }, string],
    "none patch",
    "text was among them",
    "ab",
  ),
  sent("type removed", [string, {}], "none minor", "text stays fine", "ab"),
  sent("type added", [{}, string], "both major", "anything was fine", 3),
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

const closed = { additionalProperties: false };
const a = { a: string };
const ab = { a: string, b: string };
const object = (properties: object, rest: object = {}) => ({ type: "object", properties, ...rest });
const cat = {
  type: "object",
  required: ["kind", "lives"],
  properties: { kind: { const: "cat" }, lives: integer },
};
const dog = {
  type: "object",
  required: ["kind", "barks"],
  properties: { kind: { const: "dog" }, barks: boolean },
};

/** Properties, and schemas that are made of others. */
export const objectEdits: readonly Edit[] = [
  body("optional property added", [object(a), object(ab)], "none minor", "nobody has to send it", { a: "x" }),
  body(
    "required property added",
    [object(a), object(ab, { required: ["b"] })],
    "both major",
    "nobody sends it",
    { a: "x" },
  ),
  body(
    "property removed, others allowed",
    [object(ab), object(a)],
    "types major",
    "a server overlooks it; an object with it has a key too many",
    { a: "x", b: "y" },
  ),
  body(
    "property removed, others refused",
    [object(ab, closed), object(a, closed)],
    "both major",
    "a server refuses it",
    { a: "x", b: "y" },
  ),
  body(
    "property renamed",
    [object(a, closed), object({ c: string }, closed)],
    "both major",
    "a server refuses the old name",
    { a: "x" },
  ),
  body(
    "property becomes required",
    [object(ab), object(ab, { required: ["b"] })],
    "both major",
    "some do not send it",
    { a: "x" },
  ),
  body(
    "property becomes optional",
    [object(ab, { required: ["b"] }), object(ab)],
    "none minor",
    "who sends it may",
    { a: "x", b: "y" },
  ),
  body(
    "others refused",
    [object(a), object(a, closed)],
    "wire major",
    "an old client may send others; types had no key for them",
    { a: "x", z: "y" },
    true,
  ),
  body("others allowed", [object(a, closed), object(a)], "none minor", "a limit less", { a: "x" }),
  body(
    "others typed",
    [object(a), object(a, { additionalProperties: true })],
    "none minor",
    "types get keys of any name",
    { a: "x" },
  ),
  body(
    "others no longer typed",
    [object(a, { additionalProperties: true }), object(a)],
    "types major",
    "types had keys of any name",
    { a: "x", z: 1 },
  ),
  body(
    "readOnly property added",
    [object(a), object({ ...a, id: { ...string, readOnly: true } })],
    "none patch",
    "nobody sends it",
    { a: "x" },
  ),
  body(
    "order of properties",
    [object(ab), object({ b: string, a: string })],
    "none none",
    "JSON has no order",
  ),
  body(
    "deep property tightened",
    [object({ a: object({ b: string }) }), object({ a: object({ b: { ...string, maxLength: 2 } }) })],
    "wire major",
    "long texts were fine",
    { a: { b: "abc" } },
  ),
  body(
    "into allOf",
    [object(ab), { allOf: [object(a), object({ b: string })] }],
    "none patch",
    "the same properties",
    { a: "x", b: "y" },
  ),
  body(
    "allOf: member with a required property",
    [{ allOf: [object(a)] }, { allOf: [object(a), object({ b: string }, { required: ["b"] })] }],
    "both major",
    "nobody sends it",
    { a: "x" },
  ),
  body("oneOf: alternative added", [{ oneOf: [cat] }, { oneOf: [cat, dog] }], "none minor", "cats stay", {
    kind: "cat",
    lives: 9,
  }),
  body(
    "oneOf: alternative removed",
    [{ oneOf: [cat, dog] }, { oneOf: [cat] }],
    "both major",
    "dogs were fine",
    { kind: "dog", barks: true },
  ),
  body(
    "oneOf: order",
    [{ oneOf: [cat, dog] }, { oneOf: [dog, cat] }],
    "none patch",
    "the same alternatives",
    { kind: "dog", barks: true },
  ),
  body(
    "oneOf: alternative tightened",
    [
      { oneOf: [cat, dog] },
      { oneOf: [{ ...cat, properties: { ...cat.properties, lives: { ...integer, maximum: 9 } } }, dog] },
    ],
    "wire major",
    "more lives were fine",
    { kind: "cat", lives: 10 },
  ),
  body("one to oneOf with it", [string, { oneOf: [string, number] }], "none minor", "texts stay", "ab"),
  body("oneOf to one of them", [{ oneOf: [string, number] }, string], "both major", "numbers were fine", 3),
  body(
    "anyOf: alternative added",
    [{ anyOf: [string] }, { anyOf: [string, number] }],
    "none minor",
    "texts stay",
    "ab",
  ),
  data("optional property added", [object(a), object(ab)], "none minor", "a reader overlooks it", {
    a: "x",
    b: "y",
  }),
  data(
    "property added where others were refused",
    [object(a, closed), object(ab, closed)],
    "wire major",
    "a reader was promised no other",
    { a: "x", b: "y" },
  ),
  data(
    "optional property removed",
    [object(ab), object(a)],
    "types major",
    "code that reads it has no key for it",
    { a: "x" },
  ),
  data(
    "required property removed",
    [object(ab, { required: ["b"] }), object(a)],
    "both major",
    "a reader was promised it",
    { a: "x" },
  ),
  data(
    "property becomes optional",
    [object(ab, { required: ["b"] }), object(ab)],
    "both major",
    "a reader was promised it",
    { a: "x" },
  ),
  data(
    "property becomes required",
    [object(ab), object(ab, { required: ["b"] })],
    "none patch",
    "what may come does come",
    { a: "x", b: "y" },
  ),
  data("others refused", [object(a), object(a, closed)], "none patch", "fewer come", { a: "x" }),
  data("others allowed", [object(a, closed), object(a)], "wire major", "a reader was promised no other", {
    a: "x",
    z: 1,
  }),
  data(
    "writeOnly property removed",
    [object({ ...a, p: { ...string, writeOnly: true } }), object(a)],
    "none patch",
    "it never came",
    { a: "x" },
  ),
  data(
    "oneOf: alternative added",
    [{ oneOf: [cat] }, { oneOf: [cat, dog] }],
    "both major",
    "a reader knows cats",
    { kind: "dog", barks: true },
  ),
  data(
    "oneOf: alternative removed",
    [{ oneOf: [cat, dog] }, { oneOf: [cat] }],
    "none patch",
    "cats were among them",
    { kind: "cat", lives: 9 },
  ),
  data(
    "string to oneOf with it",
    [string, { oneOf: [string, number] }],
    "both major",
    "a reader expects text",
    3,
  ),
  data(
    "deep property becomes nullable",
    [
      object({ a: object({ b: string }, { required: ["b"] }) }, { required: ["a"] }),
      object({ a: object({ b: { type: ["string", "null"] } }, { required: ["b"] }) }, { required: ["a"] }),
    ],
    "both major",
    "a reader expects text",
    { a: { b: null } },
  ),
];

type Verdict = Parameters<typeof edit>[3];

function body(
  name: string,
  [old, now]: readonly [unknown, unknown],
  verdict: Verdict,
  because: string,
  ...value: readonly unknown[]
): Edit {
  const rest = value.length > 0 ? { send: { body: value[0] }, isUntyped: value[1] === true } : {};
  return edit(`body: ${name}`, describe(takes(old)), describe(takes(now)), verdict, because, rest);
}

function data(
  name: string,
  [old, now]: readonly [unknown, unknown],
  verdict: Verdict,
  because: string,
  ...value: readonly unknown[]
): Edit {
  const rest = value.length > 0 ? { answer: value[0] } : {};
  return edit(`data: ${name}`, describe(gives(old)), describe(gives(now)), verdict, because, rest);
}
