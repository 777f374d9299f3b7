import { assertReadable } from "../body/assert-readable.js";
import { invalidValue } from "../contract/multipart-error.js";
import { givenFilename } from "../filename/given-filename.js";
import { givenByMaker, ownFilename } from "../filename/own-filename.js";
import { filenameFrom } from "../part/filename-parameter.js";
import type { Part } from "../part/part.js";
import { chooseForBinary, chooseForText } from "../serialize/chosen-content-type.js";
import { encodeBytes } from "../serialize/encode-bytes.js";
import { type Binary, type BinaryContent, isBinarySource, isBlob, isBytes } from "../value/binary.js";
import { kindOfValue } from "../value/kind-of-value.js";
import type { Decided } from "./add-property.js";

/**
 * The part of a binary value: a file part with a content type, and with a filename unless the part has no name; or base64
 * text, where the description encodes bytes as text.
 * @throws {MultipartError} when the source cannot be read, or the filename or content type cannot be sent
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function toFilePart(
  name: string | undefined,
  value: Binary,
  property: string,
  { encoding, override, target, typeOf }: Decided,
): Part {
  const about: BinaryContent = isBinarySource(value) ? { content: value } : value;
  const { content } = about;
  if (typeof content !== "function") assertReadable(content, property);
  const wanted = about.contentType ?? override?.contentType;
  if (encoding?.contentEncoding !== undefined) {
    if (!isBytes(content)) throw notBytes(property, content, encoding.contentEncoding);
    const { contentType } = chooseForText("", property, encoding, wanted);
    return { name, contentType, content: encodeBytes(content, encoding.contentEncoding) };
  }
  const named = about.filename ?? override?.filename ?? encoding?.filename ?? givenByMaker(content);
  const given = givenFilename(named, property);
  const ownName = ownFilename(content);
  const ownType = isBlob(content) ? content.type : ownName && typeOf?.(ownName);
  const contentType = chooseForBinary(ownType ?? "", property, encoding, wanted);
  if (name === undefined && !target.formData && named === undefined) return { name, contentType, content };
  return { name, filename: given ?? filenameFrom(ownName, name), contentType, content };
}

function notBytes(property: string, content: unknown, alphabet: string): Error {
  const need = `${alphabet} text, or a Uint8Array or ArrayBuffer to encode (await blob.arrayBuffer() gives one)`;
  return invalidValue(property, kindOfValue(content), need);
}
