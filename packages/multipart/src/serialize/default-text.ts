import type { Encoding } from "../contract/encoding.js";
import { normalizeLines } from "../value/normalize-lines.js";
import { scalarText } from "./scalar-text.js";

/**
 * The text of a part that is its name and its content alone: a string, number, boolean or bigint whose
 * encoding says no more than that it is text. Undefined where more is to be decided: most parts are spared that.
 */
export function defaultText(value: unknown, encoding?: Encoding): string | undefined {
  // One look at each key that is there is cheaper than one for each that might be.
  for (const key in encoding) {
    if (key !== "defaultContentType" || encoding[key] !== "text/plain") return undefined;
  }
  return typeof value === "string" ? normalizeLines(value) : scalarText(value);
}
