import type { Encoding } from "../contract/encoding.js";
import { assertConcrete, invalidContentType } from "../media-type/assert-concrete.js";
import { isConcrete } from "../media-type/is-concrete.js";
import { matches } from "../media-type/matches.js";
import { isJson } from "../media-type/media-type.js";
import { splitMediaTypes } from "../media-type/split-media-types.js";
import { type Codecs, codecOf } from "./apply-codec.js";

/** The media type of a part, and whether the caller or the Encoding Object asked for it. */
export interface ChosenContentType {
  readonly contentType: string;
  readonly explicit: boolean;
}

/**
 * The media type of a text part: the caller's (`wanted`), else the first in the Encoding Object's list that can carry
 * the value, else the schema's default, else what the value implies.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` for what is no media type, and for a list that cannot carry the value
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
  const contentType = isBesideDefault(value, encoding) ? implied : (encoding?.defaultContentType ?? implied);
  assertConcrete(contentType, property);
  return { contentType, explicit: false };
}

/**
 * The media type of a file part: the caller's (`wanted`), else the Encoding Object's if that names one, else the
 * value's own, else the schema's default, else `application/octet-stream`. A list has to cover the last three.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` for what is no media type, and when a list leaves the choice open
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
    ownType === undefined ? "the value has no type" : "the value has a type that is not among these",
  );
}

/**
 * Whether the schema's default does not hold for the value: an array inside an array is JSON, and octet-stream, the
 * default of a property without a type, is meant for binaries; receivers would read text under this type as a file.
 */
function isBesideDefault(value: unknown, encoding: Encoding | undefined): boolean {
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
  throw notListed(property, listed, `the value would be ${implied}`);
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
