import type { Edit, edit } from "../verdicts/edit.js";
import { editAt } from "./edit-at.js";

const string = { type: "string" };
const integer = { type: "integer" };
const list = { type: "array", items: string };
const size = { type: "object", properties: { w: integer, h: integer } };

/** Query parameters: which there are, which are required, how each is written, and what it may be. */
export const queryEdits: readonly Edit[] = [
  query("optional one added", [[], [{ name: "q", schema: string }]], "none minor", "nobody has to send it"),
  query(
    "required one added",
    [[], [{ name: "q", required: true, schema: string }]],
    "both major",
    "nobody sends it",
  ),
  query(
    "one removed",
    [[{ name: "q", schema: string }], []],
    "types major",
    "a server overlooks it; options have a key too many",
    { q: "x" },
  ),
  query(
    "one renamed",
    [[{ name: "q", required: true, schema: string }], [{ name: "r", required: true, schema: string }]],
    "both major",
    "nobody sends the new name",
    { q: "x" },
  ),
  query(
    "becomes required",
    [[{ name: "q", schema: string }], [{ name: "q", required: true, schema: string }]],
    "both major",
    "some do not send it",
    {},
  ),
  query(
    "becomes optional",
    [[{ name: "q", required: true, schema: string }], [{ name: "q", schema: string }]],
    "none minor",
    "who sends it may",
    { q: "x" },
  ),
  query(
    "string to integer",
    [[{ name: "q", schema: string }], [{ name: "q", schema: integer }]],
    "both major",
    "text is no number",
    { q: "ab" },
  ),
  query(
    "integer to string",
    [[{ name: "q", schema: integer }], [{ name: "q", schema: string }]],
    "types major",
    "on the wire each number is text; in types it is none",
    { q: 3 },
  ),
  query(
    "maximum lowered",
    [
      [{ name: "q", schema: { ...integer, maximum: 100 } }],
      [{ name: "q", schema: { ...integer, maximum: 50 } }],
    ],
    "wire major",
    "hundred was fine",
    { q: 99 },
  ),
  query(
    "maximum raised",
    [
      [{ name: "q", schema: { ...integer, maximum: 50 } }],
      [{ name: "q", schema: { ...integer, maximum: 100 } }],
    ],
    "none minor",
    "fifty is less",
    { q: 50 },
  ),
  query(
    "enum value removed",
    [[{ name: "q", schema: { enum: ["a", "b"] } }], [{ name: "q", schema: { enum: ["a"] } }]],
    "both major",
    "b was fine",
    { q: "b" },
  ),
  query(
    "enum value added",
    [[{ name: "q", schema: { enum: ["a"] } }], [{ name: "q", schema: { enum: ["a", "b"] } }]],
    "none minor",
    "a stays",
    { q: "a" },
  ),
  query(
    "default changed",
    [
      [{ name: "q", schema: { ...integer, default: 1 } }],
      [{ name: "q", schema: { ...integer, default: 2 } }],
    ],
    "none patch",
    "what is sent is read as before",
    { q: 3 },
  ),
  query(
    "explode of a list turned off",
    [[{ name: "q", schema: list }], [{ name: "q", schema: list, explode: false }]],
    "wire major",
    "q=a&q=b is no longer a list",
    { q: ["a", "b"] },
  ),
  query(
    "explode of a list turned on",
    [[{ name: "q", schema: list, explode: false }], [{ name: "q", schema: list }]],
    "wire major",
    "q=a,b becomes one item",
    { q: ["a", "b"] },
  ),
  query(
    "explode of a text turned off",
    [[{ name: "q", schema: string }], [{ name: "q", schema: string, explode: false }]],
    "none patch",
    "a text is written the same",
    { q: "a" },
  ),
  query(
    "form to pipeDelimited",
    [
      [{ name: "q", schema: list, explode: false }],
      [{ name: "q", schema: list, style: "pipeDelimited", explode: false }],
    ],
    "wire major",
    "a comma no longer separates",
    { q: ["a", "b"] },
  ),
  query(
    "pipeDelimited to spaceDelimited",
    [
      [{ name: "q", schema: list, style: "pipeDelimited", explode: false }],
      [{ name: "q", schema: list, style: "spaceDelimited", explode: false }],
    ],
    "wire major",
    "a bar no longer separates",
    { q: ["a", "b"] },
  ),
  query(
    "form to deepObject",
    [[{ name: "q", schema: size }], [{ name: "q", schema: size, style: "deepObject", explode: true }]],
    "wire major",
    "w=1 is no longer q[w]=1",
    { q: { w: 1, h: 2 } },
  ),
  query(
    "default style written out",
    [[{ name: "q", schema: list }], [{ name: "q", schema: list, style: "form", explode: true }]],
    "none patch",
    "it is the default",
    { q: ["a", "b"] },
  ),
  query(
    "allowReserved turned on",
    [[{ name: "q", schema: string }], [{ name: "q", schema: string, allowReserved: true }]],
    "none patch",
    "%2F is read as before",
    { q: "a/b" },
  ),
  query(
    "allowReserved turned off",
    [[{ name: "q", schema: string, allowReserved: true }], [{ name: "q", schema: string }]],
    "none patch",
    "a slash is read as before",
    { q: "a/b" },
  ),
  query(
    "schema to content JSON",
    [[{ name: "q", schema: size }], [{ name: "q", content: { "application/json": { schema: size } } }]],
    "wire major",
    "pairs are no JSON",
    { q: { w: 1, h: 2 } },
  ),
  query(
    "deprecated",
    [[{ name: "q", schema: string }], [{ name: "q", schema: string, deprecated: true }]],
    "none minor",
    "still taken, and callers are told",
    { q: "x" },
  ),
  query(
    "description changed",
    [[{ name: "q", schema: string, description: "A." }], [{ name: "q", schema: string, description: "B." }]],
    "none patch",
    "a text for people",
    { q: "x" },
  ),
  query(
    "one to a list",
    [[{ name: "q", schema: string }], [{ name: "q", schema: list }]],
    "both major",
    "a list comes where a text was sent",
    { q: "a" },
  ),
  query(
    "item of a list: maxLength added",
    [
      [{ name: "q", schema: list }],
      [{ name: "q", schema: { type: "array", items: { ...string, maxLength: 1 } } }],
    ],
    "wire major",
    "long ones were fine",
    { q: ["ab"] },
  ),
];

type Verdict = Parameters<typeof edit>[3];
type Lists = readonly [readonly object[], readonly object[]];

function query(
  name: string,
  lists: Lists,
  verdict: Verdict,
  because: string,
  sent?: Readonly<Record<string, unknown>>,
): Edit {
  return editAt("query", name, lists, verdict, because, sent);
}
