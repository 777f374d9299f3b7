import type { Call } from "@partwise/mock-server/instance";
import { invalid } from "../answers/print-refusal.js";

/**
 * The properties of a call's body. A form has the members of a group as text, where a JSON body has an array: such text is
 * read as JSON, and checked against the schema of the JSON body.
 * @throws {Refusal} 400 that names each wrong property
 */
export function bodyOf({ body, operation, validate }: Call): BodyValue {
  const value = (body ?? {}) as BodyValue;
  const json = operation.body?.content.get("application/json");
  if (typeof value.members !== "string" || !json) return value;
  const read = { ...value, members: parseMembers(value.members) };
  const flaws = validate(read, json.schema, "request");
  if (flaws.length > 0) throw invalid(flaws.map((flaw) => ({ in: "body", ...flaw })));
  return read;
}

function parseMembers(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid([{ in: "body", pointer: "/members", rule: "json", message: "Has to be JSON." }]);
  }
}

/** The checked value of a request body, by property. */
export type BodyValue = Readonly<Record<string, unknown>>;
