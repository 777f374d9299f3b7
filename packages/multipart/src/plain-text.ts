import type { Encoding } from "./encoding.js";
import { normalizeLines } from "./normalize-lines.js";
import { serializeScalar } from "./serialize-value.js";

/**
 * The text of a part that is its name and its content alone: a string, boolean or finite number whose encoding
 * says no more than that it is text. Undefined where more is to be decided. Most parts are spared that.
 */
export function plainText(value: unknown, property: string, encoding?: Encoding): string | undefined {
  if (typeof value !== "string" && typeof value !== "boolean" && !Number.isFinite(value)) return undefined;
  // One look at each key that is there is cheaper than one for each that might be.
  for (const key in encoding) {
    if (key !== "defaultContentType" || encoding[key] !== "text/plain") return undefined;
  }
  return typeof value === "string" ? normalizeLines(value) : serializeScalar(value, property);
}
