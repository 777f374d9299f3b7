import type { Constraints } from "./field.js";

/** Limits in words: `1 to 128 characters, matches ^[a-z]+$`. */
export function limitWords(limits: Constraints = {}, format?: unknown): string {
  const { exclusiveMinimum: above, exclusiveMaximum: below, multipleOf, pattern } = limits;
  const said = [
    typeof format === "string" ? format : "",
    range(limits.minLength, limits.maxLength, "character"),
    range(limits.minimum, limits.maximum),
    above === undefined ? "" : `more than ${above}`,
    below === undefined ? "" : `less than ${below}`,
    multipleOf === undefined ? "" : `a multiple of ${multipleOf}`,
    range(limits.minItems, limits.maxItems, "item"),
    range(limits.minProperties, limits.maxProperties, "name"),
    pattern === undefined ? "" : `matches ${pattern}`,
  ];
  return said.filter((each) => each !== "").join(", ");
}

function range(from: number | undefined, to: number | undefined, unit = ""): string {
  const counted = (count: number) => (unit === "" ? `${count}` : `${count} ${unit}${count === 1 ? "" : "s"}`);
  if (to === undefined)
    return from === undefined || (from === 0 && unit !== "") ? "" : `at least ${counted(from)}`;
  if (from === undefined || (from === 0 && unit !== "")) return `at most ${counted(to)}`;
  return from === to ? `exactly ${counted(to)}` : `${from} to ${counted(to)}`;
}
