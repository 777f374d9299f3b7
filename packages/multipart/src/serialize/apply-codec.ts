import { invalidValue } from "../contract/multipart-error.js";
import { matches } from "../media-type/matches.js";
import { essenceOf, isJson } from "../media-type/media-type.js";
import { isUint8Array } from "../value/binary.js";
import { kindOfValue } from "../value/kind-of-value.js";

/**
 * The value as its codec writes it, or undefined where none is asked: it is asked for objects and arrays, and
 * under a JSON type for every value. `property` is absent for a body that has no parts.
 * @throws MultipartError `INVALID_VALUE`, without the codec's own error: that may quote the value
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

/** Writes a value as a body of one media type. It is not awaited. */
export type Codec = (value: unknown) => string | Uint8Array;

/**
 * Codecs by media type, or by range: `text/*`, `application/*+xml`. The type itself goes before ranges, which
 * are tried in their order. JSON is left to keys that name it: `application/json`, `application/*+json`.
 */
export type Codecs = Readonly<Record<string, Codec>>;

/** The codec of a media type, if there is one. */
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
    throw invalidValue(property, got, "one that it can write; call it alone to see why");
  }
}
