import { wellFormed } from "../value/well-formed.js";

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

/** A quoted text as browsers write it. */
export function escapeQuoted(text: string): string {
  return wellFormed(escapeLines(text).replaceAll('"', "%22"));
}

/** Line ends as browsers escape them in a quoted text. */
export function escapeLines(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}
