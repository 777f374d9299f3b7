import type { Encoding } from "../contract/encoding.js";
import { assertConcrete, invalidContentType } from "../media-type/assert-concrete.js";
import { isConcrete } from "../media-type/is-concrete.js";
import { matches } from "../media-type/matches.js";
import { isJson } from "../media-type/media-type.js";
import { splitMediaTypes } from "../media-type/split-media-types.js";
import { type Codecs, codecOf } from "./apply-codec.js";

/** The media type of a part, and whether the caller or the Encoding Object chose it. */
export interface ChosenContentType {
  readonly contentType: string;
  readonly explicit: boolean;
}

/**
 * Chooses the media type of a text part: the caller's (`wanted`), else the first in the Encoding Object's list that fits the
 * value, else the schema's default, else the type that the value implies.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` for a text that is no media type, and for a list of which no type fits the
 * value
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
 * Chooses the media type of a file part: the caller's (`wanted`), else the Encoding Object's if it names only one, else the
 * value's own, else the schema's default, else `application/octet-stream`. The last three have to be in the Encoding
 * Object's list, if there is one.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` for a text that is no media type, and when a list leaves the choice open
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
 * Whether the schema's default does not apply to the value. An array inside an array is JSON. The default octet-stream, of a
 * property without a type, applies to binaries alone: receivers would take text of this type for a file.
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
