import { describe, type Edit, edit, takes } from "../verdicts/edit.js";
import { a, ab, cat, closed, dog, integer, number, object, string } from "./object.js";

/** Properties of what is sent, and schemas that are made of others. */
export const bodyEdits: readonly Edit[] = [
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
