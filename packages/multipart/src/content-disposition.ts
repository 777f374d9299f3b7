import { normalizeLines } from "./normalize-lines.js";
import { wellFormed } from "./well-formed.js";

// Cheaper than looking for each of the three, and nearly every name has none.
const special = /["\r\n]/;

/**
 * The Content-Disposition line of a part, which is an attachment where it has no name. Name and filename are
 * always quoted; only LF, CR and `"` are escaped, everything else goes out as UTF-8.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function contentDisposition(name: string | undefined, filename?: string): string {
  if (name === undefined) {
    // Here a quote is escaped as mail escapes it; only forms have the way of browsers.
    const quoted = wellFormed(filename ?? "").replace(/["\\]/g, "\\$&");
    return `Content-Disposition: attachment; filename="${escapeLines(quoted)}"`;
  }
  const quoted = special.test(name) ? escapeQuoted(normalizeLines(name)) : wellFormed(name);
  return `Content-Disposition: form-data; name="${quoted}"${filenameParameter(filename)}`;
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

function escapeLines(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}
