import { type Edit, edit, gives, having } from "../verdicts/edit.js";
import { a, ab, closed, integer, object, string } from "./object.js";
import { done, json, sends, silent, uncalled } from "./sends.js";

const header = (required: boolean, schema: object = string) => ({
  parameters: [{ in: "header", name: "X-Kind", ...(required && { required }), schema }],
  ...done,
});
const file = { type: "string", format: "binary" };
const form = (contentType: string) => ({
  requestBody: {
    required: true,
    content: { "multipart/form-data": { schema: object({ f: file }), encoding: { f: { contentType } } } },
  },
  ...done,
});

/** Webhooks: requests that callers receive. */
export const webhookEdits: readonly Edit[] = [
  edit("webhook: added", hooks({}), hook(sends(object(a))), "none minor", "nobody has asked for it", {
    unseen: uncalled,
  }),
  edit(
    "webhook: removed",
    hooks({ other: { post: done }, newThing: { post: sends(object(a)) } }),
    hooks({ other: { post: done } }),
    "both major",
    "its receiver is no longer called",
    {
      unseen: silent,
    },
  ),
  webhook("summary changed", [done, { ...done, summary: "A thing." }], "none patch", "a text for people"),
  webhook(
    "deprecated",
    [done, { ...done, deprecated: true }],
    "none minor",
    "still there, and receivers are told",
  ),
  webhook(
    "optional property added",
    [sends(object(a)), sends(object(ab))],
    "none minor",
    "a receiver overlooks it",
  ),
  webhook(
    "required property added",
    [sends(object(a)), sends(object(ab, { required: ["b"] }))],
    "none minor",
    "a receiver overlooks it",
  ),
  webhook(
    "property added where no other is allowed",
    [sends(object(a, closed)), sends(object(ab, closed))],
    "wire major",
    "a receiver refuses it",
  ),
  webhook(
    "required property removed",
    [sends(object(a, { required: ["a"] })), sends(object({}))],
    "both major",
    "a receiver was promised it",
  ),
  webhook(
    "optional property removed",
    [sends(object(ab)), sends(object(a))],
    "types major",
    "nobody was promised it, but code names it",
  ),
  webhook(
    "property becomes optional",
    [sends(having(string, true)), sends(having(string))],
    "both major",
    "a receiver was promised it",
    { send: { body: {} } },
  ),
  webhook(
    "property becomes required",
    [sends(having(string)), sends(having(string, true))],
    "none patch",
    "a receiver gets it always",
  ),
  webhook(
    "type widened",
    [sends(having(integer)), sends(having({ type: "number" }))],
    "wire major",
    "a receiver expects integers",
    { send: { body: { a: 1.5 } } },
  ),
  webhook(
    "value added",
    [sends(having({ enum: ["x"] })), sends(having({ enum: ["x", "y"] }))],
    "both major",
    "a receiver knows no y",
    { send: { body: { a: "y" } } },
  ),
  webhook(
    "value removed",
    [sends(having({ enum: ["x", "y"] })), sends(having({ enum: ["x"] }))],
    "none patch",
    "a receiver knows x",
  ),
  webhook(
    "maxLength raised",
    [sends(having({ ...string, maxLength: 1 })), sends(having({ ...string, maxLength: 3 }))],
    "wire major",
    "a receiver expects short ones",
    { send: { body: { a: "xyz" } } },
  ),
  webhook(
    "maxLength lowered",
    [sends(having({ ...string, maxLength: 3 })), sends(having({ ...string, maxLength: 1 }))],
    "none patch",
    "short ones were expected, too",
  ),
  webhook("body added", [done, sends(object(a))], "none minor", "a receiver overlooks it"),
  webhook("body removed", [sends(object(a)), done], "both major", "a receiver was promised it"),
  webhook(
    "body becomes optional",
    [sends(object(a)), { ...json(object(a), false), ...done }],
    "both major",
    "a receiver was promised it",
    { send: { body: undefined } },
  ),
  webhook(
    "body becomes required",
    [{ ...json(object(a), false), ...done }, sends(object(a))],
    "none minor",
    "a receiver gets it always",
  ),
  webhook(
    "media type of the body added",
    [sends(object(a)), { ...withCsv(object(a)), ...done }],
    "wire major",
    "nobody tells who calls what the receiver reads",
  ),
  webhook(
    "media type of the body removed",
    [{ ...withCsv(object(a)), ...done }, sends(object(a))],
    "types major",
    "JSON was read, too; code may name CSV",
  ),
  webhook("optional header added", [done, header(false)], "none minor", "a receiver overlooks it"),
  webhook("required header removed", [header(true), done], "both major", "a receiver was promised it"),
  webhook(
    "optional header removed",
    [withOther(header(false)), withOther(done)],
    "types major",
    "code names it",
  ),
  webhook(
    "header becomes optional",
    [header(true), header(false)],
    "both major",
    "a receiver was promised it",
    { send: { params: {} } },
  ),
  webhook(
    "header becomes required",
    [header(false), header(true)],
    "none minor",
    "a receiver gets it always",
  ),
  webhook(
    "header becomes text",
    [header(true, integer), header(true)],
    "both major",
    "a receiver expects a number",
    { send: { params: { header: { "X-Kind": "x" } } } },
  ),
  webhook(
    "part: content type added",
    [form("image/png"), form("image/png, image/gif")],
    "wire major",
    "a receiver reads no GIF",
    { send: { body: { f: new File(["a"], "a.gif", { type: "image/gif" }) } } },
  ),
  webhook(
    "part: content type removed",
    [form("image/png, image/gif"), form("image/png")],
    "none minor",
    "a receiver reads PNG, too",
  ),
  webhook(
    "answer added",
    [done, { responses: { ...done.responses, 410: { description: "Stop." } } }],
    "none minor",
    "a receiver need not give it",
  ),
  webhook(
    "answer removed",
    [{ responses: { ...done.responses, 410: { description: "Stop." } } }, done],
    "both major",
    "some receivers give it",
    { unseen: "no client refuses an answer that is not described" },
  ),
  webhook(
    "answer: required property added",
    [gives(object(a)), gives(object(ab, { required: ["b"] }))],
    "both major",
    "receivers do not give it",
    { answer: { a: "x" } },
  ),
  webhook(
    "answer: value added",
    [gives(having({ enum: ["x"] })), gives(having({ enum: ["x", "y"] }))],
    "none minor",
    "receivers give x",
  ),
  webhook(
    "answer: value removed",
    [gives(having({ enum: ["x", "y"] })), gives(having({ enum: ["x"] }))],
    "both major",
    "some receivers give y",
    { answer: { a: "y" } },
  ),
];

type Verdict = Parameters<typeof edit>[3];
type Rest = Parameters<typeof edit>[5];
type Both = readonly [object, object];

function hooks(webhooks: object) {
  return { openapi: "3.1.1", info: { title: "Things", version: "1" }, webhooks };
}

function hook(post: object) {
  return hooks({ newThing: { post } });
}

function withOther({
  parameters = [],
  ...rest
}: {
  readonly parameters?: readonly object[];
  readonly responses: object;
}) {
  return { ...rest, parameters: [...parameters, { in: "header", name: "X-Other", schema: string }] };
}

function withCsv(schema: object) {
  const content = { "application/json": { schema }, "text/csv": { schema: string } };
  return { requestBody: { required: true, content } };
}

function webhook(name: string, [old, now]: Both, verdict: Verdict, because: string, rest: Rest = {}): Edit {
  return edit(`webhook: ${name}`, hook(old), hook(now), verdict, because, rest);
}
