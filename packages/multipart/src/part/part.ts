import { assertConcrete } from "../media-type/assert-concrete.js";
import type { BinaryOpener, BinarySource } from "../value/binary.js";
import { wellFormed } from "../value/well-formed.js";
import { attachment } from "./attachment.js";
import { filenameParameter } from "./filename-parameter.js";
import { formHead } from "./form-head.js";
import { assertHeader } from "./part-headers.js";

/** One part of a multipart body, before its name and filename are escaped. */
export interface Part {
  /** Absent in an ordered body: such a part has a Content-Disposition only through `headers` or `filename`. */
  name?: string | undefined;
  /** Only on a file part. Sent as given: `toParts` refuses names that lead out of a folder, `encode` does not. */
  filename?: string | undefined;
  /** One media type. Default: none is sent, which receivers read as `text/plain`. */
  contentType?: string;
  /** Part headers by name, besides Content-Disposition and Content-Type. */
  headers?: Readonly<Record<string, string>>;
  /** Text, bytes or a source of bytes; a function, which `encode` calls; or parts, which become a nested multipart body. */
  content: string | BinarySource | BinaryOpener | readonly Part[];
}

/**
 * The head of a part: its header lines and the empty line. `property` names the part in errors.
 * @throws {MultipartError} `INVALID_HEADER` or `INVALID_CONTENT_TYPE` for what would break the head
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4
 */
export function encodeHead(part: Part, property: string, contentType = part.contentType): string {
  const { name, filename, headers } = part;
  if (name !== undefined && (filename ?? contentType ?? headers) === undefined) return formHead({ name });
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
