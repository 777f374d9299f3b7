import { wellFormed } from "../value/well-formed.js";
import { escapeLines } from "./filename-parameter.js";

/**
 * The Content-Disposition line of a part without a name. A backslash escapes a quote, as in mail; the `%22` of browsers is
 * for form-data alone.
 * @see https://www.rfc-editor.org/rfc/rfc2183#section-2
 */
export function attachment(filename: string): string {
  const quoted = wellFormed(filename).replace(/["\\]/g, "\\$&");
  return `Content-Disposition: attachment; filename="${escapeLines(quoted)}"`;
}
