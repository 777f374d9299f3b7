import { binaryKinds } from "./binary.js";
import { type ChosenContentType, chooseForText } from "./choose-content-type.js";
import type { Encoding } from "./encoding.js";
import { invalidValue } from "./errors.js";
import { kindOfValue, tagOf } from "./kind-of-value.js";
import { isJson, isText } from "./media-type.js";
import { serializeJson } from "./serialize-json.js";

/** A value as text, with its own line ends, and the part's Content-Type where one is sent. */
export interface SerializedValue {
  readonly content: string;
  readonly contentType: string | undefined;
}

/**
 * A value that is no binary as the text of one part.
 * @throws MultipartError when no text stands for the value under the part's media type
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function serializeValue(
  value: unknown,
  property: string,
  encoding?: Encoding,
  wanted?: string,
): SerializedValue {
  if (encoding?.binary) throw invalidValue(property, kindOfValue(value), binaryKinds);
  const chosen = chooseForText(value, property, encoding, wanted);
  return { content: textOf(value, property, chosen), contentType: sentContentType(chosen) };
}

/**
 * A string, number, boolean or bigint as text.
 * @throws MultipartError `INVALID_VALUE` for everything else
 */
export function serializeScalar(value: unknown, property: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  // `+ 0`: minus zero is written "0" in JSON as well.
  if (typeof value === "number" && Number.isFinite(value)) return String(value + 0);
  throw invalidValue(property, kindOfValue(value), "a string, boolean, bigint, Date or finite number");
}

/**
 * What stands for the value: a Date becomes RFC 3339 text (its date only under `format: date`), an object with `toJSON()` what that returns.
 * @throws MultipartError `INVALID_VALUE` for a Date that RFC 3339 cannot write
 */
export function plainValue(value: object, property: string, format?: "date"): unknown {
  if (tagOf(value) === "Date") return dateText(value as Date, property).slice(0, format && 10);
  return "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON("") : value;
}

function textOf(value: unknown, property: string, { contentType }: ChosenContentType): string {
  if (contentType !== "text/plain" && isJson(contentType)) return serializeJson(value, property);
  if (typeof value === "object" && value !== null) {
    const need = isText(contentType)
      ? `text for a ${contentType} part`
      : `text or bytes for a ${contentType} part`;
    throw invalidValue(property, kindOfValue(value), `${need}, or a JSON \`contentType\``);
  }
  return serializeScalar(value, property);
}

function sentContentType({ contentType, explicit }: ChosenContentType): string | undefined {
  return contentType === "text/plain" && !explicit ? undefined : contentType;
}

function dateText(date: Date, property: string): string {
  const year = date.getUTCFullYear();
  if (year >= 0 && year <= 9999) return date.toISOString();
  throw invalidValue(property, kindOfValue(date), "a valid Date between the years 0 and 9999");
}
