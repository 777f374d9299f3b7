import { normalizeLines } from "../value/normalize-lines.js";
import { wellFormed } from "../value/well-formed.js";

// The same few names come again and again. Bounded: a caller's may be any, and without end.
const known = new Map<string, string>();

/**
 * The Content-Disposition line of a part that has a name. Name and filename are always quoted; only LF, CR
 * and `"` are escaped, everything else goes out as UTF-8.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function contentDisposition(name: string, filename?: string): string {
  let named = known.get(name);
  if (named === undefined) {
    named = `Content-Disposition: form-data; name="${escapeQuoted(normalizeLines(name))}"`;
    if (known.size < 500 && name.length < 100) known.set(name, named);
  }
  return named + filenameParameter(filename);
}

/** The parameter as it follows others, or nothing. */
export function filenameParameter(filename: string | undefined): string {
  return filename === undefined ? "" : `; filename="${escapeQuoted(filename)}"`;
}

/**
 * The first of the names that still says something once its directories are stripped, else `file`.
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function filenameFrom(...names: readonly (string | undefined)[]): string {
  for (const name of names) {
    const last = lastSegment(name);
    if (last !== undefined) return last;
  }
  return "file";
}

/** A filename without its directories; undefined when nothing is left. */
export function lastSegment(name: string | undefined): string | undefined {
  const last = name?.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return last && last !== "." && last !== ".." ? last : undefined;
}

function escapeQuoted(text: string): string {
  return wellFormed(escapeLines(text).replaceAll('"', "%22"));
}

/** Line ends as browsers escape them in a quoted text. */
export function escapeLines(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}
