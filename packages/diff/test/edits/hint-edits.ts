import { type Description, describe, type Edit, edit, gives, read, sent, takes } from "../verdicts/edit.js";
import { integer, string } from "./object.js";

const tuple = (...prefixItems: readonly object[]) => ({ type: "array", prefixItems });
const small = { ...string, pattern: "^[a-z]+$" };
const plain = (schema: object) => ({
  responses: { 200: { description: "A text.", content: { "text/plain": { schema } } } },
});
const undecided = "the mock server takes a discriminator for a hint";

/** Tuples, texts, patterns of any text, and discriminators. */
export const hintEdits: readonly Edit[] = [
  sent(
    "pattern to one of any text",
    [small, { ...string, pattern: ".*" }],
    "none minor",
    "a limit less",
    "ab",
  ),
  sent("pattern of any text added", [string, { ...string, pattern: "^.*$" }], "none patch", "no limit", "12"),
  {
    ...sent(
      "position added",
      [tuple(string), tuple(string, integer)],
      "both major",
      "anything was fine there",
      ["x", "y"],
    ),
    isUntyped: true,
  },
  sent("position removed", [tuple(string, integer), tuple(string)], "types major", "a tuple has one length", [
    "x",
    1,
  ]),
  read("position added", [tuple(string), tuple(string, integer)], "types major", "a tuple has one length", [
    "x",
    1,
  ]),
  edit(
    "answer of text: text to integer",
    describe(plain(string)),
    describe(plain(integer)),
    "none patch",
    "the text of a number is a text",
  ),
  edit(
    "answer of text: integer to text",
    describe(plain(integer)),
    describe(plain(string)),
    "wire major",
    "a reader expects digits",
    { unseen: "no client checks a text" },
  ),
  discriminated(
    "added",
    takes,
    [undefined, { a: "A" }],
    "none patch",
    "the alternatives say what is allowed",
    "a",
  ),
  discriminated(
    "removed",
    gives,
    [{ a: "A" }, undefined],
    "none patch",
    "the alternatives say what is allowed",
    "a",
  ),
  discriminated(
    "name added",
    takes,
    [{ a: "A" }, { a: "A", b: "B" }],
    "none minor",
    "a names A as before",
    "a",
  ),
  discriminated(
    "name removed",
    takes,
    [{ a: "A", b: "B" }, { a: "A" }],
    "wire major",
    "b named B",
    "b",
    undecided,
  ),
  discriminated(
    "name added",
    gives,
    [{ a: "A" }, { a: "A", b: "B" }],
    "wire major",
    "a reader knows no b",
    "b",
  ),
  discriminated(
    "name removed",
    gives,
    [{ a: "A", b: "B" }, { a: "A" }],
    "none patch",
    "a names A as before",
    "a",
  ),
];

type Mapping = Readonly<Record<string, string>> | undefined;

/** An edit of the discriminator of two alternatives, which is no part of their schemas. */
function discriminated(
  name: string,
  place: typeof takes | typeof gives,
  [old, now]: readonly [Mapping, Mapping],
  verdict: Parameters<typeof edit>[3],
  because: string,
  kind: string,
  unseen?: string,
): Edit {
  const way = place === takes ? "request" : "answer";
  const value = { kind };
  const rest = {
    ...(way === "request" ? { send: { body: value } } : { answer: value }),
    ...(unseen && { unseen }),
  };
  return edit(`${way}: discriminator: ${name}`, described(old), described(now), verdict, because, rest);

  function described(names: Mapping): Description {
    const mapping = Object.entries(names ?? {}).map(([key, to]) => [key, `#/components/schemas/${to}`]);
    const discriminator = { propertyName: "kind", mapping: Object.fromEntries(mapping) };
    const anyOf = ["A", "B"].map((each) => ({ $ref: `#/components/schemas/${each}` }));
    const member = { type: "object", required: ["kind"], properties: { kind: string } };
    const components = { schemas: { A: member, B: member } };
    return describe(place({ anyOf, ...(names && { discriminator }) }), { components });
  }
}
