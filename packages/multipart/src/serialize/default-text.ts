import type { Encoding } from "../contract/encoding.js";
import { normalizeLines } from "../value/normalize-lines.js";
import { scalarText } from "./scalar-text.js";

/**
 * The text of a part that consists of name and content: a string, number, boolean or bigint of which the encoding
 * says at most that its default is `text/plain`. Undefined for all others, which `addProperty` decides at length.
 */
export function defaultText(value: unknown, encoding?: Encoding): string | undefined {
  // Most encodings have one key: a loop over the keys that are there is quicker than a look for each possible key.
  for (const key in encoding) {
    if (key !== "defaultContentType" || encoding[key] !== "text/plain") return undefined;
  }
  return typeof value === "string" ? normalizeLines(value) : scalarText(value);
}
