import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";

/**
 * The values that a Parameter, Header or Media Type Object shows, by name; `""` for that of `example`. Examples that stand
 * elsewhere (`externalValue`), or are text of the wire alone (`serializedValue`), are left out.
 * @see https://spec.openapis.org/oas/v3.2.0.html#example-object
 */
export function shownExamples(object: JsonObject, context: Context): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  if (object.example !== undefined) found.set("", object.example);
  for (const [name, value] of Object.entries(objectOf(object.examples))) {
    const example = follow({ value, pointer: "" }, context)?.value;
    if (!isObject(example)) continue;
    if ("dataValue" in example) found.set(name, example.dataValue);
    else if ("value" in example) found.set(name, example.value);
  }
  return found;
}
