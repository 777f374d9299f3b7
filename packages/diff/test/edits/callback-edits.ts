import { describe, type Edit, edit, gives, having } from "../verdicts/edit.js";
import { a, ab, object } from "./object.js";
import { sends, silent, uncalled } from "./sends.js";

const subscribe = (callbacks: object) =>
  describe({ callbacks: { onThing: { "{$request.query.url}": { post: callbacks } } } });

/** Callbacks: requests that callers receive, whose types are not generated. */
export const callbackEdits: readonly Edit[] = [
  edit(
    "callback: added",
    describe({}),
    subscribe(sends(object(a))),
    "none minor",
    "nobody has asked for it",
    { unseen: uncalled },
  ),
  edit(
    "callback: removed",
    subscribe(sends(object(a))),
    describe({}),
    "wire major",
    "its receiver is no longer called; callbacks have no types",
    { unseen: silent },
  ),
  callback("property added", [sends(object(a)), sends(object(ab))], "none minor", "a receiver overlooks it"),
  callback(
    "required property removed",
    [sends(object(a, { required: ["a"] })), sends(object({}))],
    "wire major",
    "a receiver was promised it",
  ),
  callback(
    "value added",
    [sends(having({ enum: ["x"] })), sends(having({ enum: ["x", "y"] }))],
    "wire major",
    "a receiver knows no y",
    { send: { body: { a: "y" } }, isUntyped: true },
  ),
  callback(
    "value removed",
    [sends(having({ enum: ["x", "y"] })), sends(having({ enum: ["x"] }))],
    "none patch",
    "a receiver knows x",
  ),
  callback(
    "answer: required property added",
    [gives(object(a)), gives(object(ab, { required: ["b"] }))],
    "wire major",
    "receivers do not give it",
    { answer: { a: "x" } },
  ),
];

type Verdict = Parameters<typeof edit>[3];
type Rest = Parameters<typeof edit>[5];
type Both = readonly [object, object];

function callback(name: string, [old, now]: Both, verdict: Verdict, because: string, rest: Rest = {}): Edit {
  return edit(`callback: ${name}`, subscribe(old), subscribe(now), verdict, because, rest);
}
