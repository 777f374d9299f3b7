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
// Spaces stand in one place each, or there would be many ways to read `; ; ;`.
const pattern = new RegExp(
  `^${token}/${token}\\s*(;\\s*(${token}=(${value}|"([^"\\\\\\r\\n]|\\\\[^\\r\\n])*")\\s*)?)*$`,
);

/**
 * Whether this is a media type or a range of them, parameters allowed.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
 */
export function isMediaType(mediaType: string): boolean {
  return pattern.test(mediaType.trim());
}

/** JSON, or JSON values one after another: a binary schema inside is a string. */
export function holdsJson(mediaType: string): boolean {
  return isJson(mediaType) || isJsonSequence(mediaType);
}

/** JSON values one after another: `application/jsonl`, `application/x-ndjson`, `application/json-seq` and the like. */
export function isJsonSequence(mediaType: string): boolean {
  return jsonSequenceKind(mediaType) !== undefined;
}

/** A media type whose content people would give as text, or as a value that a codec turns into text. */
export function isGivenAsText(mediaType: string): boolean {
  return (
    holdsJson(mediaType) ||
    /^text\/|^application\/(xml|xhtml\+xml|yaml|x-yaml|javascript|ecmascript|graphql|sql|toml|x-sh)$|\+(xml|yaml)$/.test(
      essenceOf(mediaType),
    )
  );
}

/** A media type that can only hold raw bytes, as far as its name tells. */
export function isBinaryMediaType(mediaType: string): boolean {
  return (
    isMediaType(essenceOf(mediaType)) &&
    !/^(\*|application|multipart)\/\*$/.test(essenceOf(mediaType)) &&
    !isGivenAsText(mediaType) &&
    !isMultipart(mediaType) &&
    !isUrlencoded(mediaType)
  );
}

/** Subtypes of multipart that are registered, or of a vendor's own. */
const subtypes =
  /^multipart\/(alternative|appledouble|byteranges|digest|encrypted|form-data|header-set|mixed|multilingual|parallel|related|report|signed|voice-message|\*|(x|vnd|prs)[.-].+)$/;

/** Whether a multipart type is one that servers may know. */
export function isKnownMultipart(mediaType: string): boolean {
  return subtypes.test(essenceOf(mediaType)) && essenceOf(mediaType) !== "multipart/x-www-form-urlencoded";
}
