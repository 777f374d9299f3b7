import { type Context, joinPointer, listOf, objectOf } from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";
import { propertiesOf } from "@partwise/description/reading";
import type { Validate } from "../contract/call.js";
import type { MediaType } from "../contract/operation.js";
import type { Thing } from "./thing.js";

/**
 * A thing as one schema describes it: what the thing has and the schema knows, and of the example what is required beside.
 * A property of the thing that is not valid here is the example's.
 */
export function fitAnswer(
  thing: Thing,
  example: unknown,
  { schema }: Pick<MediaType, "schema">,
  { context, validate, isSeen }: Fitting,
): Record<string, unknown> {
  const properties = propertiesOf(schema.value, context);
  const found = mergedSchema(schema.value, context)?.schema ?? {};
  const required = new Set(listOf(found.required));
  const isOpen = properties.size === 0 && found.additionalProperties !== false;
  const base = Object.entries(objectOf(example)).filter(([name]) => !isSeen || required.has(name));
  const own = Object.entries(thing).filter(([name]) => isOpen || properties.has(name));
  const result: Record<string, unknown> = { ...Object.fromEntries(base), ...Object.fromEntries(own) };
  const spare = objectOf(example);
  for (const { pointer } of validate(structuredClone(result), schema, "response")) {
    const name = own.map(([key]) => key).find((key) => `${pointer}/`.startsWith(`${joinPointer("", key)}/`));
    if (name === undefined) continue;
    if (Object.hasOwn(spare, name)) result[name] = spare[name];
    else delete result[name];
  }
  return result;
}

/** What fitting works with. */
export interface Fitting {
  readonly context: Context;
  readonly validate: Validate;
  /** Whether a call made or changed the thing; the example then adds nothing optional. */
  readonly isSeen: boolean;
}
