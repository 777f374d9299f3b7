import type { Encoding } from "../contract/encoding.js";
import { normalizeLines } from "../value/normalize-lines.js";
import { scalarText } from "./scalar-text.js";

/**
 * The text of a part that has only a name and content: a string, number, boolean or bigint whose encoding has at most the
 * default `text/plain`. Undefined for all others, which `addProperty` decides.
 */
export function defaultText(value: unknown, encoding?: Encoding): string | undefined {
  // Most encodings have one key: looping over the present keys is quicker than looking up each possible key.
  for (const key in encoding) {
    if (key !== "defaultContentType" || encoding[key] !== "text/plain") return undefined;
  }
  return typeof value === "string" ? normalizeLines(value) : scalarText(value);
}
