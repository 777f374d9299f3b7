import type { BooleanLayout, Encoding } from "../contract/encoding.js";
import { invalidValue } from "../contract/multipart-error.js";
import { isJson, isText } from "../media-type/media-type.js";
import { binaryKinds } from "../value/binary-kinds.js";
import { kindOfValue } from "../value/kind-of-value.js";
import { tagOf } from "../value/tag-of.js";
import { applyCodec, type Codecs } from "./apply-codec.js";
import { type ChosenContentType, chooseForText } from "./chosen-content-type.js";
import { encodeBytes } from "./encode-bytes.js";
import { scalarText } from "./scalar-text.js";
import { serializeJson } from "./serialize-json.js";

/**
 * Writes a value that is no binary as the content of one part, by its codec or else as text. `wanted` is the content type
 * that the caller asks for.
 * @throws {MultipartError} when the value cannot be written under the media type of the part
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function serializeValue(
  value: unknown,
  property: string,
  encoding?: Encoding,
  wanted?: string,
  codecs?: Codecs,
): SerializedValue {
  if (encoding?.binary) throw invalidValue(property, kindOfValue(value), binaryKinds);
  const chosen = chooseForText(value, property, encoding, wanted, codecs);
  const written = codecs && applyCodec(codecs, value, chosen.contentType, property);
  const content =
    written === undefined
      ? textOf(value, property, chosen, encoding?.boolean)
      : inAlphabet(written, encoding);
  return { content, contentType: sentContentType(chosen) };
}

/** The text of a value with its own line ends, or the bytes of a codec, and the Content-Type of the part. */
export interface SerializedValue {
  readonly content: string | Uint8Array;
  readonly contentType: string | undefined;
}

/**
 * A string, number, boolean or bigint as text.
 * @throws {MultipartError} `INVALID_VALUE` for every other value
 */
export function serializeScalar(value: unknown, property: string, booleans?: BooleanLayout): string {
  const text = scalarText(value, booleans);
  if (text !== undefined) return text;
  throw invalidValue(property, kindOfValue(value), "a string, boolean, bigint, Date or finite number");
}

/**
 * The JSON value of an object: RFC 3339 text for a Date (ten characters under `format: date`), the result of `toJSON()`,
 * else the object itself.
 * @throws {MultipartError} `INVALID_VALUE` for an invalid Date, and for one outside of the years 0 to 9999
 */
export function jsonValueOf(value: object, property: string, format?: "date"): unknown {
  if (tagOf(value) === "Date") return dateText(value as Date, property).slice(0, format && 10);
  return "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON("") : value;
}

function textOf(
  value: unknown,
  property: string,
  { contentType }: ChosenContentType,
  booleans: BooleanLayout | undefined,
): string {
  if (contentType !== "text/plain" && isJson(contentType)) return serializeJson(value, property);
  if (typeof value === "object" && value !== null) {
    const need = `${isText(contentType) ? "text" : "text or bytes"} for a ${contentType} part`;
    const next = "a codec for it in `codecs`, or a JSON `contentType`";
    throw invalidValue(property, kindOfValue(value), `${need}, ${next}`);
  }
  return serializeScalar(value, property, booleans);
}

/** The text or bytes of a codec, encoded as base64 or base64url where the description says so. */
function inAlphabet(written: string | Uint8Array, encoding: Encoding | undefined): string | Uint8Array {
  const alphabet = encoding?.contentEncoding;
  if (alphabet === undefined) return written;
  return encodeBytes(typeof written === "string" ? new TextEncoder().encode(written) : written, alphabet);
}

function sentContentType({ contentType, explicit }: ChosenContentType): string | undefined {
  return contentType === "text/plain" && !explicit ? undefined : contentType;
}

function dateText(date: Date, property: string): string {
  const year = date.getUTCFullYear();
  if (year >= 0 && year <= 9999) return date.toISOString();
  throw invalidValue(property, kindOfValue(date), "a valid Date between the years 0 and 9999");
}
