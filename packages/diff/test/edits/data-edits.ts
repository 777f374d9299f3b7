import { describe, type Edit, edit, gives } from "../verdicts/edit.js";
import { a, ab, cat, closed, dog, number, object, string } from "./object.js";

/** Properties of what is read, and schemas that are made of others. */
export const dataEdits: readonly Edit[] = [
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
