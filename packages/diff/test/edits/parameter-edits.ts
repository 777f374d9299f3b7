import { type Edit, edit } from "../verdicts/edit.js";
import { editAt } from "./edit-at.js";

const string = { type: "string" };
const integer = { type: "integer" };
const size = { type: "object", properties: { w: integer, h: integer } };

/** Parameters in headers, cookies and paths. */
export const parameterEdits: readonly Edit[] = [
  editAt(
    "header",
    "optional one added",
    [[], [{ name: "X-A", schema: string }]],
    "none minor",
    "nobody has to send it",
  ),
  editAt(
    "header",
    "required one added",
    [[], [{ name: "X-A", required: true, schema: string }]],
    "both major",
    "nobody sends it",
  ),
  editAt(
    "header",
    "one removed",
    [[{ name: "X-A", schema: string }], []],
    "types major",
    "a server overlooks it; options have a key too many",
    { "X-A": "x" },
  ),
  editAt(
    "header",
    "becomes required",
    [[{ name: "X-A", schema: string }], [{ name: "X-A", required: true, schema: string }]],
    "both major",
    "some do not send it",
    {},
  ),
  editAt(
    "header",
    "Accept described",
    [[], [{ name: "Accept", required: true, schema: string }]],
    "none patch",
    "the specification ignores it",
  ),
  editAt(
    "header",
    "explode of an object turned on",
    [[{ name: "X-A", schema: size }], [{ name: "X-A", schema: size, explode: true }]],
    "wire major",
    "w,1,h,2 is no longer w=1,h=2",
    { "X-A": { w: 1, h: 2 } },
  ),
  editAt(
    "cookie",
    "required one added",
    [[], [{ name: "c", required: true, schema: string }]],
    "both major",
    "nobody sends it",
  ),
  path(
    "string to integer",
    [{ schema: string }, { schema: integer }],
    "both major",
    "text is no number",
    "ab",
  ),
  path(
    "pattern added",
    [{ schema: string }, { schema: { ...string, pattern: "^[0-9]+$" } }],
    "wire major",
    "letters were fine",
    "ab",
  ),
  path(
    "simple to label",
    [{ schema: string }, { schema: string, style: "label" }],
    "wire major",
    "the dot is missing",
    "ab",
  ),
  path(
    "simple to matrix",
    [{ schema: string }, { schema: string, style: "matrix" }],
    "wire major",
    "the name is missing",
    "ab",
  ),
  path(
    "maxLength raised",
    [{ schema: { ...string, maxLength: 2 } }, { schema: { ...string, maxLength: 4 } }],
    "none minor",
    "two is less than four",
    "ab",
  ),
];

type Verdict = Parameters<typeof edit>[3];

function path(
  name: string,
  [old, now]: readonly [object, object],
  verdict: Verdict,
  because: string,
  value: unknown,
): Edit {
  const document = (parameter: object) => ({
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: {
      "/things/{id}": {
        parameters: [{ in: "path", name: "id", required: true, ...parameter }],
        get: { responses: { 204: { description: "Done." } } },
      },
    },
  });
  return edit(`path: ${name}`, document(old), document(now), verdict, because, {
    send: { params: { path: { id: value } } },
  });
}
