/** `type/subtype` in lower case, without parameters. */
export function essence(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** Any multipart type. */
export function isMultipart(mediaType: string): boolean {
  return essence(mediaType).startsWith("multipart/");
}

/** multipart/form-data */
export function isFormData(mediaType: string): boolean {
  return essence(mediaType) === "multipart/form-data";
}

/** application/x-www-form-urlencoded */
export function isUrlencoded(mediaType: string): boolean {
  return essence(mediaType) === "application/x-www-form-urlencoded";
}

/** JSON and what is built on it: a binary schema inside it is a string. */
export function isJson(mediaType: string): boolean {
  return /^(application|text)\/json$|\+json$/.test(essence(mediaType)) || isJsonSequence(mediaType);
}

/** JSON values one after another: `application/jsonl`, `application/x-ndjson`, `application/json-seq` and the like. */
export function isJsonSequence(mediaType: string): boolean {
  return /^application\/(x-)?(jsonl|jsonlines|ndjson|json-seq)$|\+json-seq$/.test(essence(mediaType));
}

/** A media type whose content people would give as text, or as a value that a codec turns into text. */
export function isText(mediaType: string): boolean {
  return (
    isJson(mediaType) ||
    /^text\/|^application\/(xml|xhtml\+xml|yaml|x-yaml|javascript|ecmascript|graphql|sql|toml|x-sh)$|\+(xml|yaml)$/.test(
      essence(mediaType),
    )
  );
}

/** A media type that can only hold raw bytes, as far as its name tells. */
export function isBinaryMediaType(mediaType: string): boolean {
  return (
    isMediaType(essence(mediaType)) &&
    !/^(\*|application|multipart)\/\*$/.test(essence(mediaType)) &&
    !isText(mediaType) &&
    !isMultipart(mediaType) &&
    !isUrlencoded(mediaType)
  );
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// the standard's own `multipart/related; type=text/html` has a value that would need quotes
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

/** Whether a range such as `image/*` allows a media type; parameters do not matter. */
export function covers(range: string, mediaType: string): boolean {
  const [type = "", subtype] = essence(range).split("/");
  const other = essence(mediaType);
  return essence(range) === other || (subtype === "*" && (type === "*" || other.startsWith(`${type}/`)));
}

/** Whether an entry of a list is a range such as `image/*`; what its parameters hold does not count. */
export function isRange(entry: string): boolean {
  return essence(entry).includes("*");
}

/** Subtypes of multipart that are registered, or of a vendor's own. */
const subtypes =
  /^multipart\/(alternative|appledouble|byteranges|digest|encrypted|form-data|header-set|mixed|multilingual|parallel|related|report|signed|voice-message|\*|(x|vnd|prs)[.-].+)$/;

/** Whether a multipart type is one that servers may know. */
export function isKnownMultipart(mediaType: string): boolean {
  return subtypes.test(essence(mediaType)) && essence(mediaType) !== "multipart/x-www-form-urlencoded";
}

/** The entries of a comma-separated list of media types; a comma in a quoted parameter separates nothing. */
export function splitMediaTypes(list: string): readonly string[] {
  return (list.match(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []).map((entry) => entry.trim());
}
