import type { Part } from "@partwise/multipart";
import { shellQuote } from "./shell-quote.js";

/**
 * The curl options that send these parts. `fileOf` gives the path of a part whose content is a file.
 * @see https://curl.se/docs/manpage.html#-F
 */
export function formFlags(
  parts: readonly Part[],
  fileOf: (content: unknown) => string | undefined = () => undefined,
): string[] {
  return parts.map((part) => {
    const { name = "", filename, contentType, headers = {}, content } = part;
    const path = fileOf(content);
    const text = withCrlf(String(content));
    const more = Object.entries(headers).map(
      ([header, value]) => `;headers=${quoted(`${header}: ${value}`)}`,
    );
    if (path === undefined && contentType === undefined && filename === undefined && more.length === 0) {
      return `--form-string ${shellQuote(`${name}=${text}`)}`;
    }
    const source = path === undefined ? quoted(text) : `@${quoted(path)}`;
    const type = contentType === undefined ? "" : `;type=${contentType}`;
    const named = filename === undefined ? "" : `;filename=${quoted(filename)}`;
    return `--form ${shellQuote(`${name}=${source}${type}${named}${more.join("")}`)}`;
  });
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** Multipart bodies have CRLF for line breaks in text; curl sends line breaks as they are given. */
function withCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, "\r\n");
}
