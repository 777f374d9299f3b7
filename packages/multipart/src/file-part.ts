import type { Decided } from "./add-property.js";
import { assertReadable } from "./assert-readable.js";
import { type Binary, type BinaryContent, isBinarySource, isBlob, isBytes } from "./binary.js";
import { chooseForBinary, chooseForText } from "./choose-content-type.js";
import { filenameFrom } from "./content-disposition.js";
import { encodeBytes } from "./content-encoding.js";
import { invalidValue } from "./errors.js";
import { kindOfValue } from "./kind-of-value.js";
import type { Part } from "./part.js";

/**
 * The part of a binary value: a file part, which always has a content type, and a filename unless it has no
 * name either; or base64 text, where the description says that the bytes travel as text.
 * @throws MultipartError when it cannot be read, or its filename or content type cannot be sent
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function toFilePart(
  name: string | undefined,
  value: Binary,
  property: string,
  { encoding, override, target }: Decided,
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
  const blob = isBlob(content) ? content : undefined;
  const ownName =
    blob !== undefined && "name" in blob && typeof blob.name === "string" ? blob.name : undefined;
  const given = givenName(about.filename ?? override?.filename ?? encoding?.filename, property);
  const contentType = chooseForBinary(blob?.type ?? "", property, encoding, wanted);
  if (name === undefined && !target.formData && given === undefined) return { name, contentType, content };
  return { name, filename: filenameFrom(given, ownName, name), contentType, content };
}

function givenName(filename: unknown, property: string): string | undefined {
  if (filename === undefined || typeof filename === "string") return filename;
  throw invalidValue(property, `${kindOfValue(filename)} as filename`, "a string");
}

function notBytes(property: string, content: unknown, alphabet: string): Error {
  const need = `${alphabet} text, or a Uint8Array or ArrayBuffer to encode (await blob.arrayBuffer() gives one)`;
  return invalidValue(property, kindOfValue(content), need);
}
