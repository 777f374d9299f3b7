import { invalidValue } from "../contract/multipart-error.js";
import { matches } from "../media-type/matches.js";
import { essenceOf, isJson } from "../media-type/media-type.js";
import { isUint8Array } from "../value/binary.js";
import { kindOfValue } from "../value/kind-of-value.js";

/**
 * Applies the codec of a content type to a value. Undefined without a codec, and for text, numbers and booleans under a type
 * other than JSON. `property` is absent for a body without parts.
 * @throws {MultipartError} `INVALID_VALUE` when the codec throws, or returns neither text nor bytes. The codec's own error
 * may quote the value, so it is not passed on.
 */
export function applyCodec(
  codecs: Codecs | undefined,
  value: unknown,
  contentType: string,
  property?: string,
): string | Uint8Array | undefined {
  const structured = typeof value === "object" && value !== null;
  if (codecs === undefined || !(structured || isJson(contentType))) return undefined;
  const codec = codecOf(codecs, contentType);
  if (codec === undefined) return undefined;
  const encoded = call(codec, value, contentType, property);
  if (typeof encoded === "string" || isUint8Array(encoded)) return encoded;
  const got = `${kindOfValue(encoded)} from the codec for ${essenceOf(contentType)}`;
  throw invalidValue(property, got, "a string or Uint8Array");
}

/** Writes a value as text or bytes of one media type, synchronously. */
export type Codec = (value: unknown) => string | Uint8Array;

/**
 * Codecs by media type, or by range: `text/*`, `application/*+xml`. A media type wins over ranges, and ranges are tried in
 * order. A range covers a JSON type only if the range names JSON, as `application/*+json`.
 */
export type Codecs = Readonly<Record<string, Codec>>;

/** The codec of a media type; undefined when no key covers the type. */
export function codecOf(codecs: Codecs | undefined, contentType: string): Codec | undefined {
  if (codecs === undefined) return undefined;
  const essence = essenceOf(contentType);
  const keys = isJson(essence) ? Object.keys(codecs).filter(isJson) : Object.keys(codecs);
  const key = keys.find((each) => essenceOf(each) === essence) ?? keys.find((each) => covers(each, essence));
  return key === undefined ? undefined : codecs[key];
}

function covers(range: string, essence: string): boolean {
  const [type, suffix] = essenceOf(range).split("/*+");
  if (suffix === undefined) return matches(range, essence);
  return essence.endsWith(`+${suffix}`) && (type === "*" || essence.startsWith(`${type}/`));
}

function call(codec: Codec, value: unknown, contentType: string, property: string | undefined): unknown {
  try {
    return codec(value);
  } catch {
    const got = `${kindOfValue(value)} that the codec for ${essenceOf(contentType)} failed on`;
    throw invalidValue(property, got, "one that the codec can write; call the codec alone to see its error");
  }
}
