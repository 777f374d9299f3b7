import {
  essenceOf,
  isJson,
  isMultipart,
  isUrlencoded,
  jsonSequenceKind,
} from "@partwise/multipart/media-types";

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// The standard's own `multipart/related; type=text/html` has a value that should be quoted.
const value = '[^\\s;,"]+';
// Optional spaces stand in one place each: otherwise `; ; ;` would match in many ways, in exponential time.
const pattern = new RegExp(
  `^${token}/${token}\\s*(;\\s*(${token}=(${value}|"([^"\\\\\\r\\n]|\\\\[^\\r\\n])*")\\s*)?)*$`,
);

/**
 * Whether a text is a media type or a media range, with or without parameters.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
 */
export function isMediaType(mediaType: string): boolean {
  return pattern.test(mediaType.trim());
}

/** Whether a media type is JSON or a sequence of JSON values. A binary schema in JSON is a string. */
export function holdsJson(mediaType: string): boolean {
  return isJson(mediaType) || isJsonSequence(mediaType);
}

/**
 * Whether a media type is a sequence of JSON values: `application/jsonl`, `application/x-ndjson`, `application/json-seq`
 * and the like.
 */
export function isJsonSequence(mediaType: string): boolean {
  return jsonSequenceKind(mediaType) !== undefined;
}

/** Whether people give the content as text, or as a value that a codec turns into text. */
export function isGivenAsText(mediaType: string): boolean {
  return (
    holdsJson(mediaType) ||
    /^text\/|^application\/(xml|xhtml\+xml|yaml|x-yaml|javascript|ecmascript|graphql|sql|toml|x-sh)$|\+(xml|yaml)$/.test(
      essenceOf(mediaType),
    )
  );
}

/** Whether a media type holds raw bytes only, judged by its name. */
export function isBinaryMediaType(mediaType: string): boolean {
  return (
    isMediaType(essenceOf(mediaType)) &&
    !/^(\*|application|multipart)\/\*$/.test(essenceOf(mediaType)) &&
    !isGivenAsText(mediaType) &&
    !isMultipart(mediaType) &&
    !isUrlencoded(mediaType)
  );
}

/** Registered subtypes of multipart, and those with a vendor's prefix. */
const subtypes =
  /^multipart\/(alternative|appledouble|byteranges|digest|encrypted|form-data|header-set|mixed|multilingual|parallel|related|report|signed|voice-message|\*|(x|vnd|prs)[.-].+)$/;

/** Whether servers may know a multipart type. */
export function isKnownMultipart(mediaType: string): boolean {
  return subtypes.test(essenceOf(mediaType)) && essenceOf(mediaType) !== "multipart/x-www-form-urlencoded";
}
