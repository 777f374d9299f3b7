import { describe, type Edit, edit, gives, having, takes } from "../verdicts/edit.js";

const limited = (exclusiveMaximum?: boolean) => ({ type: "number", maximum: 5, exclusiveMaximum });
const text = { type: "string" };

/** What OpenAPI 3.0 spells otherwise. */
export const versionEdits: readonly Edit[] = [
  sent("exclusiveMaximum turned on", [limited(), limited(true)], "wire major", "five was fine", 5),
  sent("exclusiveMaximum turned off", [limited(true), limited(false)], "none minor", "four stays", 4),
  sent("null allowed", [text, { ...text, nullable: true }], "none minor", "texts stay", "a"),
  sent("null no longer allowed", [{ ...text, nullable: true }, text], "both major", "null was fine", null),
  edit(
    "3.0: answer: null allowed",
    in30(gives(having(text, true))),
    in30(gives(having({ ...text, nullable: true }, true))),
    "both major",
    "a reader expects text",
    { answer: { a: null } },
  ),
];

function sent(
  name: string,
  [old, now]: readonly [object, object],
  verdict: Parameters<typeof edit>[3],
  because: string,
  a: unknown,
): Edit {
  const both = [in30(takes(having(old))), in30(takes(having(now)))] as const;
  return edit(`3.0: ${name}`, ...both, verdict, because, { send: { body: { a } } });
}

function in30(operation: object) {
  return JSON.parse(JSON.stringify(describe(operation, { openapi: "3.0.3" })));
}
