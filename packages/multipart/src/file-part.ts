import { assertReadable, type Binary, isBinarySource, isBlob, isBytes } from "./binary.js";
import { chooseForBinary, chooseForText } from "./choose-content-type.js";
import { filenameFrom } from "./content-disposition.js";
import { encodeBytes } from "./content-encoding.js";
import type { Encoding, EncodingOverride } from "./encoding.js";
import { invalidValue } from "./errors.js";
import { kindOfValue } from "./kind-of-value.js";
import type { Part } from "./part.js";
import { partHeaders } from "./part-headers.js";

/**
 * The part of a binary value: a file part, which always has a filename and a content type; or base64
 * text, where the description says that the bytes travel as text.
 * @throws MultipartError when it cannot be read, or its filename, content type or headers cannot be sent
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function toFilePart(
  name: string,
  value: Binary,
  property: string,
  encoding?: Encoding,
  override?: EncodingOverride,
): Part {
  const about = isBinarySource(value) ? undefined : value;
  const content = isBinarySource(value) ? value : value.content;
  if (typeof content !== "function") assertReadable(content, property);
  const wanted = about?.contentType ?? override?.contentType;
  const headers = partHeaders(property, encoding?.headers, override?.headers, about?.headers);
  const withHeaders = headers === undefined ? {} : { headers };
  if (encoding?.contentEncoding !== undefined) {
    if (!isBytes(content)) throw notBytes(property, content, encoding.contentEncoding);
    const { contentType } = chooseForText("", property, encoding, wanted);
    return { name, contentType, ...withHeaders, content: encodeBytes(content, encoding.contentEncoding) };
  }
  const blob = isBlob(content) ? content : undefined;
  const ownName =
    blob !== undefined && "name" in blob && typeof blob.name === "string" ? blob.name : undefined;
  return {
    name,
    filename: filenameFrom(givenName(about?.filename ?? override?.filename, property), ownName, name),
    contentType: chooseForBinary(blob?.type ?? "", property, encoding, wanted),
    ...withHeaders,
    content,
  };
}

function givenName(filename: unknown, property: string): string | undefined {
  if (filename === undefined || typeof filename === "string") return filename;
  throw invalidValue(property, `${kindOfValue(filename)} as filename`, "a string");
}

function notBytes(property: string, content: unknown, alphabet: string): Error {
  const need = `${alphabet} text, or a Uint8Array or ArrayBuffer to encode (await blob.arrayBuffer() gives one)`;
  return invalidValue(property, kindOfValue(content), need);
}
