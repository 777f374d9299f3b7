import type { Schema } from "../schema/resolve-schema.js";

/** Which limit of a schema a value breaks, as the end of a sentence that does not quote the value; undefined for none. */
export function limitFault(value: unknown, keywords: Schema): string | undefined {
  if (typeof value === "string") return textFault(value, keywords);
  if (typeof value === "number") return numberFault(value, keywords);
  return Array.isArray(value)
    ? lengthFault(value.length, keywords.minItems, keywords.maxItems, "item")
    : undefined;
}

/** Counts code points. @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.1 */
function textFault(text: string, { minLength, maxLength, pattern }: Schema): string | undefined {
  const fault = lengthFault([...text].length, minLength, maxLength, "character");
  if (fault !== undefined || typeof pattern !== "string" || matches(text, pattern)) return fault;
  return `has to match ${pattern}`;
}

/** A pattern that JavaScript cannot read, or a text so long that a pattern may take seconds, is left to the server. */
function matches(text: string, pattern: string): boolean {
  if (text.length > 1000) return true;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

function lengthFault(length: number, least: unknown, most: unknown, unit: string): string | undefined {
  const counted = `has ${length} ${unit}${length === 1 ? "" : "s"}`;
  if (typeof most === "number" && length > most) return `${counted}, and ${most} are allowed`;
  return typeof least === "number" && length < least ? `${counted}, and needs at least ${least}` : undefined;
}

function numberFault(
  value: number,
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema,
): string | undefined {
  // In OpenAPI 3.0 the exclusive limits are booleans beside the limits.
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  const below = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  if (typeof above === "number" && value <= above) return `has to be above ${above}`;
  if (typeof below === "number" && value >= below) return `has to be below ${below}`;
  if (typeof minimum === "number" && value < minimum) return `has to be at least ${minimum}`;
  return typeof maximum === "number" && value > maximum ? `has to be at most ${maximum}` : undefined;
}
