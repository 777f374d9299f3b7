import { createHash } from "node:crypto";
import { type Context, joinPointer, type Located } from "@partwise/description/document";
import { propertiesOf } from "@partwise/description/reading";
import type { Validate } from "../contract/call.js";
import { fromText } from "../schemas/from-text.js";

/**
 * The id of the `count`th thing: the first form that the schemas allow of `group-1`, a UUID, digits and hexadecimal digits.
 * The same each time.
 */
export function makeId(
  noun: string,
  count: number,
  schemas: readonly Located<unknown>[],
  { context, validate }: { readonly context: Context; readonly validate: Validate },
): unknown {
  const hash = createHash("sha256").update(`${noun} ${count}`).digest("hex");
  const uuid = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, "$1-$2-4$3-8$4-$5");
  const forms = [
    `${noun}-${count}`,
    `${count}`,
    uuid,
    hash.slice(0, 24),
    hash.slice(0, 32),
    hash.slice(0, 40),
    `${noun}${count}`,
  ];
  const fits = (value: unknown, schema: Located<unknown>) => validate(value, schema, "response").length === 0;
  for (const form of forms) {
    const values = schemas.map((schema) => fromText(form, schema.value, context));
    const [value = form] = values;
    if (schemas.every((schema, index) => fits(values[index], schema))) return value;
  }
  return `${noun}-${count}`;
}

/** The schema of a property, with a pointer that only this function gives. */
export function propertySchema(
  schema: Located<unknown>,
  name: string,
  context: Context,
): Located<unknown> | undefined {
  const value = propertiesOf(schema.value, context).get(name);
  return value === undefined
    ? undefined
    : { value, pointer: joinPointer(schema.pointer, "properties", name, "(merged)") };
}
