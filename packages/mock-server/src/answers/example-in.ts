import { type Context, follow, joinPointer, objectOf } from "@partwise/description/document";
import type { Validate } from "../contract/call.js";
import type { MediaType } from "../contract/operation.js";
import { Refusal } from "../contract/refusal.js";
import { exampleOf } from "../values/example-of.js";

/**
 * The value of a media type: the example of that name; without a name, the first example that is valid, else a value made
 * from the schema, else the first example.
 * @throws {Refusal} 400 for a name that no example has
 * @see https://spec.openapis.org/oas/v3.1.1.html#example-object
 */
export function exampleIn(
  { object, schema }: MediaType,
  name: string | undefined,
  { context, validate }: { readonly context: Context; readonly validate: Validate },
): unknown {
  const named = Object.keys(objectOf(object.value.examples));
  if (name !== undefined && !named.includes(name)) {
    const known =
      named.length > 0 ? `the examples are ${named.join(", ")}` : "the response has no named examples";
    throw new Refusal(400, "prefer", `Prefer: example=${name}: ${known}.`);
  }
  const read = (key: string) => valueOfExample(object, key, context);
  if (name !== undefined) return read(name);
  const { example, itemSchema } = object.value;
  const said = [...named.map(read), example].filter((value) => value !== undefined);
  const isValid = (value: unknown) =>
    value instanceof Uint8Array || validate(structuredClone(value), schema, "response").length === 0;
  const valid = said.find(isValid);
  if (valid !== undefined) return valid;
  if (said.length === 0 && itemSchema !== undefined) {
    const item = exampleOf(itemSchema, context, "response");
    return [item, item];
  }
  const made = exampleOf(schema.value, context, "response");
  return said.length === 0 || isValid(made) ? made : said[0];
}

function valueOfExample({ value, pointer }: MediaType["object"], key: string, context: Context): unknown {
  const at = { value: objectOf(value.examples)[key], pointer: joinPointer(pointer, "examples", key) };
  const example = follow(at, context)?.value ?? {};
  if ("value" in example) return example.value;
  if ("dataValue" in example) return example.dataValue;
  return "serializedValue" in example ? Buffer.from(String(example.serializedValue)) : undefined;
}
