import { headerParameters } from "../media-type/header-parameters.js";
import { lastSegment } from "../part/filename-parameter.js";

/**
 * The filename that a Content-Disposition header proposes, without folders and control characters; `filename*` wins over
 * `filename`. Undefined when no usable name is left.
 * @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 * @example
 * filenameOf('attachment; filename="report.pdf"'); // "report.pdf"
 */
export function filenameOf(contentDisposition: string | null | undefined): string | undefined {
  if (contentDisposition === null || contentDisposition === undefined) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters.
  return lastSegment(filenameIn(headerParameters(contentDisposition))?.replace(/[\0-\x1f\x7f]/g, ""));
}

/** The filename among the parameters, with its folders. */
export function filenameIn(parameters: ReadonlyMap<string, string>): string | undefined {
  const filename = parameters.get("filename");
  return extendedValue(parameters.get("filename*")) ?? (filename && utf8Of(filename));
}

/** Decodes a header value, whose characters are bytes, from UTF-8; a value that is no UTF-8 is returned as given. */
export function utf8Of(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  return decoded(text, "utf-8") ?? text;
}

/**
 * The text of a parameter such as `filename*`: charset, language and percent-encoded bytes.
 * @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2
 */
function extendedValue(text = ""): string | undefined {
  const [, charset, value] = /^([^']+)'[^']*'([^%]*(?:%[\da-f]{2}[^%]*)*)$/i.exec(text) ?? [];
  if (charset === undefined || value === undefined) return undefined;
  const bytes = value.replace(/%../g, (triple) => String.fromCharCode(Number.parseInt(triple.slice(1), 16)));
  return decoded(bytes, charset);
}

/**
 * Decodes text whose characters are bytes; undefined for an unknown charset, or for bytes that are invalid in the
 * charset.
 */
function decoded(text: string, charset: string): string | undefined {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
