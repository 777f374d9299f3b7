import type { Encoding } from "./encoding.js";
import { normalizeLines } from "./normalize-lines.js";
import { serializeScalar } from "./serialize-value.js";

/**
 * The text of a part that is its name and its content alone: a string, number, boolean or bigint whose
 * encoding says no more than that it is text. Undefined where more is to be decided: most parts are spared that.
 * @throws MultipartError `INVALID_VALUE` for a value that has no text
 */
export function plainText(value: unknown, property: string, encoding?: Encoding): string | undefined {
  if (value === undefined || typeof value === "object") return undefined;
  // One look at each key that is there is cheaper than one for each that might be.
  for (const key in encoding) {
    if (key !== "defaultContentType" || encoding[key] !== "text/plain") return undefined;
  }
  return typeof value === "string" ? normalizeLines(value) : serializeScalar(value, property);
}
