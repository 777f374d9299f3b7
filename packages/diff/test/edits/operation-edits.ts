import { describe, type Edit, edit, gives, takes } from "../verdicts/edit.js";

const string = { type: "string" };
const a = { type: "object", properties: { a: string } };
const b = { type: "object", properties: { b: { type: "number" } } };
const body = (required: boolean, content: object) => ({
  requestBody: { ...(required && { required }), content },
});
const json = { "application/json": { schema: a } };
const xml = { "text/csv": { schema: string } };
const answers = (responses: object) => ({ responses });
const of = (content: object, headers?: object) => ({
  description: "A thing.",
  content,
  ...(headers && { headers }),
});
const things = { "/things": { post: { responses: { 204: { description: "Done." } } } } };
const done = { description: "Done." };
const one = (required: boolean) => ({
  "X-Total": { ...(required && { required }), schema: { type: "integer" } },
});
const unchecked = "no client checks the headers of an answer";

/** Bodies, answers, and operations as such. */
export const operationEdits: readonly Edit[] = [
  operation("required body added", [{}, takes(a)], "both major", "nobody sends one"),
  operation("optional body added", [{}, body(false, json)], "none minor", "nobody has to send one"),
  operation(
    "body removed",
    [takes(a), {}],
    "types major",
    "a server overlooks it; options have a key too many",
  ),
  operation("body becomes required", [body(false, json), body(true, json)], "both major", "some send none", {
    send: { body: undefined },
  }),
  operation(
    "body becomes optional",
    [body(true, json), body(false, json)],
    "none minor",
    "who sends one may",
  ),
  operation(
    "media type added",
    [body(true, json), body(true, { ...json, ...xml })],
    "none minor",
    "JSON stays",
    { send: { body: { a: "x" } } },
  ),
  operation(
    "media type removed",
    [body(true, { ...json, ...xml }), body(true, json)],
    "both major",
    "CSV was fine",
  ),
  operation(
    "media type changed",
    [takes(a), takes(a, undefined, "application/vnd.a+json")],
    "both major",
    "it is another name",
  ),
  operation(
    "JSON to multipart",
    [takes(a), takes(a, undefined, "multipart/form-data")],
    "both major",
    "JSON is no multipart",
  ),
  operation(
    "case of a media type",
    [takes(a), takes(a, undefined, "Application/JSON")],
    "types major",
    "a server knows no case; code may name the media type",
  ),
  operation(
    "octet-stream: maxLength added",
    [
      takes({ ...string, format: "binary" }, undefined, "application/octet-stream"),
      takes({ ...string, format: "binary", maxLength: 1 }, undefined, "application/octet-stream"),
    ],
    "wire major",
    "longer ones were fine",
    { unseen: "the mock server counts no bytes" },
  ),
  operation(
    "answer added for a failure",
    [gives(a), answers({ 200: of(json), 404: of({ "application/json": { schema: b } }) })],
    "types major",
    "the type of errors was unknown; now code may not expect b",
  ),
  operation(
    "answer without content added",
    [gives(a), answers({ 200: of(json), 204: done })],
    "types major",
    "data may be undefined",
  ),
  operation(
    "other success added",
    [gives(a), answers({ 200: of(json), 201: of({ "application/json": { schema: b } }) })],
    "types major",
    "data may be a b",
  ),
  operation(
    "same success under another status added",
    [gives(a), answers({ 200: of(json), 201: of(json) })],
    "none minor",
    "data stays an a",
  ),
  operation(
    "answer removed",
    [answers({ 200: of(json), 201: of(json) }), gives(a)],
    "none patch",
    "the other one stays",
  ),
  operation(
    "answer loses its content",
    [gives(a), answers({ 204: done })],
    "types major",
    "data is undefined",
  ),
  operation(
    "media type of an answer added",
    [gives(a), answers({ 200: of({ ...json, "text/plain": { schema: string } }) })],
    "types major",
    "data may be text",
  ),
  operation(
    "media type of an answer removed",
    [answers({ 200: of({ ...json, "application/a+json": { schema: a } }) }), gives(a)],
    "both major",
    "a call may accept it alone",
    { accept: "application/a+json" },
  ),
  operation(
    "answer: JSON to text",
    [gives(a), answers({ 200: of({ "text/plain": { schema: string } }) })],
    "both major",
    "text is no object",
  ),
  operation(
    "description of an answer changed",
    [answers({ 204: done }), answers({ 204: { description: "Gone." } })],
    "none patch",
    "a text for people",
  ),
  operation(
    "optional header of an answer added",
    [gives(a), answers({ 200: of(json, one(false)) })],
    "none minor",
    "a reader overlooks it",
  ),
  operation(
    "required header of an answer removed",
    [answers({ 200: of(json, one(true)) }), gives(a)],
    "wire major",
    "a reader was promised it",
    { unseen: unchecked },
  ),
  operation(
    "optional header of an answer removed",
    [answers({ 200: of(json, one(false)) }), gives(a)],
    "none patch",
    "nobody was promised it",
  ),
  operation(
    "header of an answer becomes optional",
    [answers({ 200: of(json, one(true)) }), answers({ 200: of(json, one(false)) })],
    "wire major",
    "a reader was promised it",
    { unseen: unchecked },
  ),
  operation(
    "header of an answer becomes text",
    [
      answers({ 200: of(json, one(true)) }),
      answers({ 200: of(json, { "X-Total": { required: true, schema: string } }) }),
    ],
    "wire major",
    "a reader was promised a number",
    { unseen: unchecked },
  ),
  operation(
    "summary changed",
    [{ summary: "Makes." }, { summary: "Creates." }],
    "none patch",
    "a text for people",
  ),
  operation("deprecated", [{}, { deprecated: true }], "none minor", "still there, and callers are told"),
  operation("operationId added", [{}, { operationId: "make" }], "none minor", "nobody has used it"),
  operation(
    "operationId renamed",
    [{ operationId: "make" }, { operationId: "create" }],
    "types major",
    'code may say operations["make"]',
  ),
  whole("nothing", [{}, {}], "none none", "the same"),
  whole(
    "operation added",
    [{}, { paths: { ...things, "/more": { get: answers({ 204: done }) } } }],
    "none minor",
    "nobody has called it",
  ),
  whole(
    "operation removed",
    [{ paths: { ...things, "/more": { get: answers({ 204: done }) } } }, {}],
    "both major",
    "some call it",
  ),
  whole(
    "method changed",
    [{}, { paths: { "/things": { put: answers({ 204: done }) } } }],
    "both major",
    "some call POST",
  ),
  whole("path renamed", [{}, { paths: { "/thing": things["/things"] } }], "both major", "some call /things"),
  whole(
    "version of the API",
    [{}, { info: { title: "Things", version: "2" } }],
    "none patch",
    "a text for people",
  ),
  whole("3.1.0 to 3.1.1", [{ openapi: "3.1.0" }, {}], "none patch", "both are read the same"),
  whole("3.0 to 3.1", [{ openapi: "3.0.3" }, {}], "none patch", "nothing that differs is used"),
  whole(
    "component removed",
    [{ components: { schemas: { A: a, B: b } } }, { components: { schemas: { B: b } } }],
    "types major",
    'code may say components["schemas"]["A"]',
  ),
  whole("component added", [{}, { components: { schemas: { A: a } } }], "none minor", "nobody has named it"),
];

type Verdict = Parameters<typeof edit>[3];
type Rest = Parameters<typeof edit>[5];

function operation(
  name: string,
  [old, now]: readonly [object, object],
  verdict: Verdict,
  because: string,
  rest: Rest = {},
): Edit {
  return edit(`operation: ${name}`, describe(old), describe(now), verdict, because, rest);
}

function whole(name: string, [old, now]: readonly [object, object], verdict: Verdict, because: string): Edit {
  return edit(`description: ${name}`, describe({}, old), describe({}, now), verdict, because);
}
