import type { Encoding } from "../contract/encoding.js";
import { assertConcrete, invalidContentType, isConcrete } from "../media-type/is-concrete.js";
import { matches } from "../media-type/matches.js";
import { isJson } from "../media-type/media-type.js";
import { splitMediaTypes } from "../media-type/split-media-types.js";
import { type Codecs, codecOf } from "./apply-codec.js";

/** A part's media type, and whether someone asked for it by name. */
export interface ChosenContentType {
  readonly contentType: string;
  readonly explicit: boolean;
}

/**
 * The media type of a part that is text: the caller's, else the first of the Encoding Object's list
 * that can carry the value, else the schema's default, else what the value implies.
 * @throws MultipartError `INVALID_CONTENT_TYPE`
 */
export function chooseForText(
  value: unknown,
  property: string,
  encoding: Encoding | undefined,
  wanted: string | undefined,
  codecs?: Codecs,
): ChosenContentType {
  if (wanted !== undefined) return explicit(wanted, property);
  const structured = typeof value === "object";
  const implied = structured ? "application/json" : "text/plain";
  const listed = encoding?.contentType;
  if (listed) return explicit(chooseListed(listed, structured, implied, property, codecs), property);
  const contentType = isUntold(value, encoding) ? implied : (encoding?.defaultContentType ?? implied);
  assertConcrete(contentType, property);
  return { contentType, explicit: false };
}

/**
 * The media type of a file part: the caller's, else the Encoding Object's if it names one, else the
 * value's own (if the Encoding Object's list allows it), else the schema's default, else octet-stream.
 * @throws MultipartError `INVALID_CONTENT_TYPE` when a list leaves the choice open
 */
export function chooseForBinary(
  own: string,
  property: string,
  encoding: Encoding | undefined,
  wanted: string | undefined,
): string {
  if (wanted !== undefined) return explicit(wanted, property).contentType;
  const ownType = isConcrete(own) ? own : undefined;
  const fallback = (encoding?.binary && encoding.defaultContentType) || "application/octet-stream";
  const listed = encoding?.contentType;
  if (!listed) return explicit(ownType ?? fallback, property).contentType;
  const types = splitMediaTypes(listed);
  if (types.length === 1 && isConcrete(listed)) return listed.trim();
  const contentType = ownType ?? fallback;
  if (types.some((type) => matches(type, contentType))) return contentType;
  throw notListed(
    property,
    listed,
    ownType === undefined ? "the value has no type" : "the value has another type",
  );
}

/**
 * Whether the default says nothing about this value: an array inside an array is always JSON by default,
 * and octet-stream as the default of a property without type speaks of binaries only. Text that was
 * labelled so would be read as a file.
 */
function isUntold(value: unknown, encoding: Encoding | undefined): boolean {
  if (encoding?.contentEncoding !== undefined) return false;
  return Array.isArray(value) || encoding?.defaultContentType === "application/octet-stream";
}

function chooseListed(
  listed: string,
  structured: boolean,
  implied: string,
  property: string,
  codecs: Codecs | undefined,
): string {
  if (isConcrete(listed)) return listed.trim();
  const types = splitMediaTypes(listed);
  const named = types.filter(isConcrete);
  const first =
    (structured ? named.find((type) => isJson(type) || codecOf(codecs, type)) : undefined) ?? named[0];
  if (first !== undefined) return first;
  if (types.some((type) => matches(type, implied))) return implied;
  throw notListed(property, listed, "the value is none of these by itself");
}

function explicit(contentType: string, property: string): ChosenContentType {
  assertConcrete(contentType, property);
  return { contentType: contentType.trim(), explicit: true };
}

function notListed(property: string, listed: string, found: string): Error {
  return invalidContentType(
    property,
    `the description allows ${listed}, and ${found}`,
    "set its `contentType`",
  );
}
