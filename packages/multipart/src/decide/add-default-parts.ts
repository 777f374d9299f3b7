import type { Encoding } from "../contract/encoding.js";
import { partFilename } from "../filename/part-filename.js";
import { filenameFrom } from "../part/filename-parameter.js";
import { defaultText } from "../serialize/default-text.js";
import { type BinaryContent, isBinarySource } from "../value/binary.js";
import { hasOnlyProperties, isLosslessJson } from "../value/is-lossless-json.js";
import type { OwnedBytes } from "../value/owned-bytes.js";

/**
 * Adds the parts of a value that only needs the defaults: text, numbers, JSON, Blobs, bytes, and arrays of these, with at
 * most a content type described. Returns false for every other value and for an invalid one, perhaps after adding some
 * parts. `toParts` tries this function first, so that a page loads no other code at once.
 */
export function addDefaultParts(
  parts: { push(part: DefaultPart): number },
  name: string,
  value: unknown,
  encoding: Encoding = {},
  isItem?: true,
): boolean {
  const text = defaultText(value, encoding);
  if (text !== undefined) {
    parts.push({ name, content: text });
    return true;
  }
  if (typeof value !== "object") return value === undefined;
  for (const key in encoding) if (!/^(contentType|defaultContentType|binary)$/.test(key)) return false;
  if (value === null) return true;
  if (Array.isArray(value) && !isItem) {
    return value.every((item) => addDefaultParts(parts, name, item, encoding, true));
  }
  const part = isJsonByDefault(value, encoding)
    ? { name, contentType: json, content: JSON.stringify(value) }
    : defaultFile(name, value, encoding);
  return part !== undefined && parts.push(part) > 0;
}

/** A part with a name, and without headers beside Content-Disposition and Content-Type. */
export interface DefaultPart {
  readonly name: string;
  readonly filename?: string;
  readonly contentType?: string;
  readonly content: string | DefaultSource;
}

/** A source that can be read again, and that `new Blob` accepts. */
export type DefaultSource = Blob | OwnedBytes | ArrayBuffer;

function isJsonByDefault(
  value: object,
  { binary, contentType, defaultContentType = json }: Encoding,
): boolean {
  const isArray = Array.isArray(value);
  const type = contentType ?? (isArray || defaultContentType === octets ? json : defaultContentType);
  // `hasOnlyProperties` is false for a Date, which is text.
  return !binary && type === json && (isArray || hasOnlyProperties(value)) && isLosslessJson(value);
}

function defaultFile(name: string, value: object, encoding: Encoding): DefaultPart | undefined {
  const about: Partial<BinaryContent> = isBinarySource(value) ? { content: value } : value;
  const { content, filename, headers } = about;
  if (!isDefaultSource(content) || headers !== undefined || partFilename in content) return undefined;
  const { type: ownType = "", name: ownName } = content as Partial<File>;
  const fallback = (encoding.binary && encoding.defaultContentType) || octets;
  const contentType: unknown = about.contentType ?? encoding.contentType ?? (ownType || fallback);
  if (typeof contentType !== "string" || !unquotedType.test(contentType)) return undefined;
  // `givenFilename` judges filenames with folders, a drive or a leading dot.
  if (filename !== undefined && (typeof filename !== "string" || /^\.|[\\/:]/.test(filename)))
    return undefined;
  return { name, filename: filenameFrom(filename, ownName, name), contentType, content };
}

const json = "application/json";
const octets = "application/octet-stream";

/** Matches one media type with unquoted parameters, the usual type of a Blob. */
const unquotedType = /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.-]+)*$/;

/** Whether a source needs no further checks. False for an empty buffer, which may be detached: `assertReadable` tells. */
function isDefaultSource(source: unknown): source is DefaultSource {
  if (source instanceof Blob) return true;
  const buffer = source instanceof Uint8Array ? source.buffer : source;
  return buffer instanceof ArrayBuffer && buffer.byteLength > 0;
}
