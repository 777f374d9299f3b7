import { wellFormed } from "../value/well-formed.js";

/** The parameter `filename` with the semicolon before it, or no text without a filename. */
export function filenameParameter(filename: string | undefined): string {
  return filename === undefined ? "" : `; filename="${escapeQuoted(filename)}"`;
}

/**
 * The last segment of the first name that has one, else `file`.
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function filenameFrom(...names: readonly (string | undefined)[]): string {
  for (const name of names) {
    const last = lastSegment(name);
    if (last !== undefined) return last;
  }
  return "file";
}

/** A filename without its folders; undefined when nothing is left. */
export function lastSegment(name: string | undefined): string | undefined {
  const last = name?.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return last && last !== "." && last !== ".." ? last : undefined;
}

/** The text between the quotes of a form-data parameter, escaped as browsers escape it. */
export function escapeQuoted(text: string): string {
  return wellFormed(escapeLines(text).replaceAll('"', "%22"));
}

/** CR and LF escaped as browsers escape them in a quoted text. */
export function escapeLines(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}
