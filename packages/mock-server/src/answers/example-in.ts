import { type Context, follow, joinPointer, objectOf } from "@partwise/description/document";
import type { MediaType } from "../contract/operation.js";
import { Refusal } from "../contract/refusal.js";
import { exampleOf } from "../values/example-of.js";

/**
 * The value of a media type: the example of that name, else the first one, else a value made from the schema.
 * @throws {Refusal} 400 for a name that no example has
 * @see https://spec.openapis.org/oas/v3.1.1.html#example-object
 */
export function exampleIn(
  { object, schema }: MediaType,
  name: string | undefined,
  context: Context,
): unknown {
  const { examples, example } = object.value;
  const named = Object.keys(objectOf(examples));
  if (name !== undefined && !named.includes(name)) {
    const known =
      named.length > 0 ? `the examples are ${named.join(", ")}` : "the response has no named examples";
    throw new Refusal(400, "prefer", `Prefer: example=${name}: ${known}.`);
  }
  for (const key of name === undefined ? named : [name]) {
    const at = { value: objectOf(examples)[key], pointer: joinPointer(object.pointer, "examples", key) };
    const found = follow(at, context)?.value;
    if (found && "value" in found) return found.value;
    if (found && "dataValue" in found) return found.dataValue;
    if (found && "serializedValue" in found) return Buffer.from(String(found.serializedValue));
  }
  if (example !== undefined) return example;
  const { itemSchema } = objectOf(object.value);
  if (itemSchema !== undefined) {
    const item = exampleOf(itemSchema, context, "response");
    return [item, item];
  }
  return exampleOf(schema.value, context, "response");
}
