import type { Constraints } from "../../form/field.js";

/** The limit that a value breaks, as a message that says what to do; undefined where the value keeps all. */
export function problemOf(value: unknown, limits: Constraints = {}): string | undefined {
  if (typeof value === "string") return problemOfText(value, limits);
  if (typeof value === "number") return problemOfNumber(value, limits);
  if (Array.isArray(value)) return problemOfCount(value.length, limits.minItems, limits.maxItems, "item");
  return undefined;
}

/** What is wrong with a number of items or names. */
export function problemOfCount(
  count: number,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  unit = "item",
): string | undefined {
  if (count < least) return `Give at least ${least} ${unit}${least === 1 ? "" : "s"}; there are ${count}.`;
  if (count > most) return `Give at most ${most} ${unit}${most === 1 ? "" : "s"}; there are ${count}.`;
  return undefined;
}

function problemOfText(value: string, limits: Constraints): string | undefined {
  const { minLength, maxLength, pattern } = limits;
  // A schema counts characters, not the halves that JavaScript counts.
  const count = problemOfCount([...value].length, minLength, maxLength, "character");
  if (count !== undefined || pattern === undefined) return count;
  return matches(value, pattern) ? undefined : `Give a value that matches ${pattern}.`;
}

function problemOfNumber(value: number, limits: Constraints): string | undefined {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf } = limits;
  if (minimum !== undefined && value < minimum) return `Give ${minimum} or more.`;
  if (maximum !== undefined && value > maximum) return `Give ${maximum} or less.`;
  if (above !== undefined && value <= above) return `Give more than ${above}.`;
  if (below !== undefined && value >= below) return `Give less than ${below}.`;
  if (multipleOf === undefined) return undefined;
  const ratio = value / multipleOf;
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 ? undefined : `Give a multiple of ${multipleOf}.`;
}

/** A pattern that this browser cannot read is left to the server. */
function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}
