import type { JsonObject } from "@partwise/description/document";
import type { Constraints } from "./field.js";

/** The limits of a schema as a control checks them; undefined where there are none. */
export function constraintsOf(schema: JsonObject): Constraints | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern } = schema;
  const found: Record<string, unknown> = {};
  for (const name of numeric) if (typeof schema[name] === "number") found[name] = schema[name];
  // In 3.0 the exclusive limits are marks of the inclusive ones.
  if (exclusiveMinimum === true) {
    delete found.minimum;
    found.exclusiveMinimum = minimum;
  }
  if (exclusiveMaximum === true) {
    delete found.maximum;
    found.exclusiveMaximum = maximum;
  }
  if (typeof pattern === "string") found.pattern = pattern;
  return Object.keys(found).length > 0 ? (found as Constraints) : undefined;
}

const numeric = [
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const;
