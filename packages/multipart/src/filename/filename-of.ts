import { headerParameters } from "../media-type/header-parameters.js";
import { lastSegment } from "../part/filename-parameter.js";

/**
 * The filename that a Content-Disposition header proposes for a download, without directories and control
 * characters; `filename*` wins. Undefined when nothing is left that can name a file.
 * @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 */
export function filenameOf(contentDisposition: string | null | undefined): string | undefined {
  if (contentDisposition === null || contentDisposition === undefined) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
  return lastSegment(filenameIn(headerParameters(contentDisposition))?.replace(/[\0-\x1f\x7f]/g, ""));
}

/** The filename of the parameters as it was sent. */
export function filenameIn(parameters: ReadonlyMap<string, string>): string | undefined {
  const filename = parameters.get("filename");
  return extendedValue(parameters.get("filename*")) ?? (filename && utf8Of(filename));
}

/** Text whose characters are the bytes of UTF-8, as headers are handed out, read as UTF-8. */
export function utf8Of(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  return decoded(text, "utf-8") ?? text;
}

/** @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2 */
function extendedValue(text = ""): string | undefined {
  const [, charset, value] = /^([^']+)'[^']*'([^%]*(?:%[\da-f]{2}[^%]*)*)$/i.exec(text) ?? [];
  if (charset === undefined || value === undefined) return undefined;
  const bytes = value.replace(/%../g, (triple) => String.fromCharCode(Number.parseInt(triple.slice(1), 16)));
  return decoded(bytes, charset);
}

/** Reads text whose characters are bytes. */
function decoded(text: string, charset: string): string | undefined {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
