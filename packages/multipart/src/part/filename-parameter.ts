import { wellFormed } from "../value/well-formed.js";

/** The parameter `filename` with the semicolon before it; empty without a filename. */
export function filenameParameter(filename: string | undefined): string {
  return filename === undefined ? "" : `; filename="${escapeQuoted(filename)}"`;
}

/**
 * The last segment of the first name that has a last segment, else `file`.
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function filenameFrom(...names: readonly (string | undefined)[]): string {
  for (const name of names) {
    const last = lastSegment(name);
    if (last !== undefined) return last;
  }
  return "file";
}

/** A filename without its folders; undefined when only folders are given. */
export function lastSegment(name: string | undefined): string | undefined {
  const last = name?.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return last && last !== "." && last !== ".." ? last : undefined;
}

/** A text for the quotes of a form-data parameter, escaped as browsers do. */
export function escapeQuoted(text: string): string {
  return wellFormed(escapeLines(text).replaceAll('"', "%22"));
}

/** A text with CR and LF escaped as browsers do in quotes. */
export function escapeLines(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}
