import { MultipartError } from "../contract/multipart-error.js";
import type { MultipartBody } from "./multipart-body.js";

/**
 * The error for a source that failed while being read. `index` is the position of the source in the content. The part's head
 * before the source names the property, with a number if several parts share the name: `files[1]`.
 */
export function sourceFailure(
  content: MultipartBody["content"],
  index: number,
  error: unknown,
): MultipartError {
  return failureOf(propertyAt(content, index), error);
}

/** The error for the source of a property, or of a body without properties. A MultipartError is given the property. */
export function failureOf(property: string | undefined, error: unknown): MultipartError {
  const where = property === undefined ? "Body" : `Property ${JSON.stringify(property)}`;
  if (error instanceof MultipartError) {
    if (error.property !== undefined || property === undefined) return error;
    const message = error.message.replace(/^Body/, () => where);
    const about = "cause" in error ? { property, cause: error.cause } : { property };
    return new MultipartError(error.code, message, about);
  }
  const why = codeOf(error);
  const next = "See `cause`, and send the call again with a source that can be read";
  const message = `${where}: its source failed while it was read${why}. ${next}.`;
  return new MultipartError("SOURCE_FAILED", message, { property, cause: error });
}

/** The code of an error, such as `ENOENT`. The message is left out, since a message may quote a path or content. */
function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && /^[A-Z][A-Z\d_]{2,40}$/.test(code) ? ` (${code})` : "";
}

/** The name of the part whose source has a position in the content; undefined for a body without parts. */
function propertyAt(content: MultipartBody["content"], index: number): string | undefined {
  if (typeof content === "string") return undefined;
  const text = textOf(content.slice(0, index));
  const [delimiter] = /^--[^\r\n]+\r\n/.exec(text) ?? [];
  if (delimiter === undefined) return undefined;
  const head = text.slice(Math.max(0, text.lastIndexOf("\r\n\r\n", text.length - 5))).split("\r\n");
  const line = head.findLast((each) => /^content-disposition:/i.test(each));
  const [found, name] = /^[^"]*[;\s]name="([^"]*)"/i.exec(line ?? "") ?? [];
  if (found === undefined || name === undefined) return `[${countOf(text, delimiter) - 1}]`;
  const opening = `${delimiter}${found}`;
  const property = name.replace(/%22/g, '"').replace(/%0D/g, "\r").replace(/%0A/g, "\n");
  const number = countOf(text, opening) - 1;
  return countOf(textOf(content), opening) > 1 ? `${property}[${number}]` : property;
}

function textOf(content: readonly unknown[]): string {
  return content.filter((piece) => typeof piece === "string").join("");
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
