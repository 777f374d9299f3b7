import type { Context } from "@partwise/description/document";
import { exampleOf, type GivenExample, givenExamples } from "@partwise/description/examples";
import type { Validate } from "../contract/call.js";
import type { MediaType } from "../contract/operation.js";
import { Refusal } from "../contract/refusal.js";

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
  const given = givenExamples(object, context);
  const wanted = given.find((each) => each.name === name);
  if (name !== undefined && wanted === undefined) {
    const named = given.flatMap((each) => each.name ?? []);
    const known =
      named.length > 0 ? `the examples are ${named.join(", ")}` : "the response has no named examples";
    throw new Refusal(400, "prefer", `Prefer: example=${name}: ${known}.`);
  }
  if (name !== undefined && wanted !== undefined) return valueIn(wanted);
  const { itemSchema } = object.value;
  const said = given.map(valueIn);
  const isValid = (value: unknown) =>
    value instanceof Uint8Array || validate(structuredClone(value), schema, "response").length === 0;
  const valid = said.find(isValid);
  if (valid !== undefined) return valid;
  if (said.length === 0 && itemSchema !== undefined) {
    const item = exampleOf(itemSchema, context, { direction: "response" });
    return [item, item];
  }
  const made = exampleOf(schema.value, context, { direction: "response" });
  return said.length === 0 || isValid(made) ? made : said[0];
}

function valueIn({ serialized, value }: GivenExample): unknown {
  return serialized === undefined ? value : Buffer.from(serialized);
}
