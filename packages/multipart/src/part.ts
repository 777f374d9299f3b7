import type { BinaryOpener, BinarySource } from "./binary.js";
import { contentDisposition } from "./content-disposition.js";
import { assertConcrete } from "./media-type.js";
import { assertHeader } from "./part-headers.js";
import { wellFormed } from "./well-formed.js";

/** One part of a multipart body, as it goes on the wire but for escaping. */
export interface Part {
  name: string;
  /** Only on a file part. Sent as it is: `toParts` has stripped the directories. */
  filename?: string;
  /** Absent where receivers take `text/plain` for granted. */
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
  /** A function is called when the part is encoded. */
  content: string | BinarySource | BinaryOpener;
}

/**
 * The head of a part: its header lines and the empty line after them.
 * @throws MultipartError when a header or the content type would break the head
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4
 */
export function encodeHead(part: Part): string {
  const { name, contentType, headers } = part;
  const first = contentDisposition(name, part.filename);
  if (contentType === undefined && headers === undefined) return `${first}\r\n\r\n`;
  let head = `${first}\r\n`;
  if (contentType !== undefined) {
    if (contentType !== "application/json") assertConcrete(contentType, name);
    head += `Content-Type: ${wellFormed(contentType)}\r\n`;
  }
  for (const [header, value] of Object.entries(headers ?? {})) {
    assertHeader(header, value, name);
    head += `${header}: ${wellFormed(value)}\r\n`;
  }
  return `${head}\r\n`;
}
