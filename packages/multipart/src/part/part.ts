import { assertConcrete } from "../media-type/is-concrete.js";
import type { BinaryOpener, BinarySource } from "../value/binary.js";
import { wellFormed } from "../value/well-formed.js";
import { attachment } from "./attachment.js";
import { filenameParameter } from "./filename-parameter.js";
import { formHead } from "./form-head.js";
import { assertHeader } from "./part-headers.js";

/** One part of a multipart body, as it goes on the wire but for escaping. */
export interface Part {
  /** Absent in an ordered body: there is no Content-Disposition then, unless `headers` or `filename` give one. */
  name?: string | undefined;
  /** Only on a file part. Sent as it is: `toParts` has looked at it. */
  filename?: string | undefined;
  /** Absent where receivers take `text/plain` for granted. */
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
  /** A function is called when the part is encoded; parts make a multipart body inside this one. */
  content: string | BinarySource | BinaryOpener | readonly Part[];
}

/**
 * The head of a part: its header lines and the empty line after them.
 * @throws MultipartError when a header or the content type would break the head
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4
 */
export function encodeHead(part: Part, property: string, contentType = part.contentType): string {
  const { name, filename, headers } = part;
  const given = name === undefined ? headers?.["Content-Disposition"] : undefined;
  let head = "";
  if (given !== undefined) head = `Content-Disposition: ${wellFormed(given)}\r\n`;
  else if (name !== undefined) head = `${formHead({ name }).slice(0, -4)}${filenameParameter(filename)}\r\n`;
  else if (filename !== undefined) head = `${attachment(filename)}\r\n`;
  if (contentType !== undefined) {
    assertConcrete(contentType, property);
    head += `Content-Type: ${wellFormed(contentType)}\r\n`;
  }
  for (const [header, value] of Object.entries(headers ?? {})) {
    assertHeader(header, value, property, name === undefined);
    if (given === undefined || header !== "Content-Disposition")
      head += `${header}: ${wellFormed(value)}\r\n`;
  }
  return `${head}\r\n`;
}
