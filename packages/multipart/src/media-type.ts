import { type MultipartError, refusal } from "./errors.js";

const concrete = /^[!#$%&'+.^_`|~\w-]+\/[!#$%&'+.^_`|~\w-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const control = /[\0-\x08\x0a-\x1f\x7f]/;

/** The media type without its parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(";");
  return (end === -1 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase();
}

/** `application/json`, `text/json`, and every type that ends in `+json`. */
export function isJson(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return essence === "application/json" || essence === "text/json" || essence.endsWith("+json");
}

/** Every `text/*` type. */
export function isText(mediaType: string): boolean {
  return essenceOf(mediaType).startsWith("text/");
}

/** Every `multipart/*` type. */
export function isMultipart(mediaType: string): boolean {
  return essenceOf(mediaType).startsWith("multipart/");
}

/** Whether it is `multipart/form-data`, which is the one that is meant when none is given. */
export function isFormData(mediaType = "multipart/form-data"): boolean {
  return mediaType === "multipart/form-data" || essenceOf(mediaType) === "multipart/form-data";
}

/** Whether it is one media type, without wildcard, that can stand in a header as it is. */
export function isConcrete(mediaType: string): boolean {
  if (mediaType === "application/json" || mediaType === "text/plain") return true;
  if (!concrete.test(essenceOf(mediaType)) || control.test(mediaType)) return false;
  return !mediaType.includes(",") || splitMediaTypes(mediaType).length === 1;
}

/** Refuses what is not one media type. @throws MultipartError `INVALID_CONTENT_TYPE` */
export function assertConcrete(mediaType: unknown, property: string): asserts mediaType is string {
  if (typeof mediaType === "string" && isConcrete(mediaType)) return;
  throw invalidContentType(property, "its content type is not one media type", 'set one such as "image/png"');
}

/** The error for a content type that cannot be sent, or cannot be chosen. */
export function invalidContentType(
  property: string | undefined,
  found: string,
  next: string,
): MultipartError {
  return refusal("INVALID_CONTENT_TYPE", property, `${found}; ${next}`);
}

/** The elements of a comma-separated list of media types and wildcards; a quoted comma does not part them. */
export function splitMediaTypes(list: string): string[] {
  return piecesOf(list, /(?:[^,"]|"(?:[^"\\]|\\.?)*"?)+/gs);
}

/** Whether the media type is one that `pattern` (a media type, or a wildcard such as `image/*`) allows. */
export function matches(pattern: string, mediaType: string): boolean {
  const wanted = essenceOf(pattern);
  const essence = essenceOf(mediaType);
  if (wanted === "*/*" || wanted === "*") return true;
  return wanted.endsWith("/*") ? essence.startsWith(wanted.slice(0, -1)) : essence === wanted;
}

/**
 * The body's Content-Type: parameters survive, but for a `boundary`, which gives way to this one. A related
 * body that does not say the type of its root says it. To know that the boundary `isToken` spares a look at it.
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 * @see https://www.rfc-editor.org/rfc/rfc2387#section-3.1
 */
export function withBoundary(
  mediaType: string,
  boundary: string,
  rootType: string | undefined,
  isToken = false,
): string {
  // Of the characters that a boundary may hold, these are no token characters.
  const parameter =
    !isToken && /[ (),/:=?]/.test(boundary) ? `boundary="${boundary}"` : `boundary=${boundary}`;
  if (mediaType === "multipart/form-data") return `${mediaType}; ${parameter}`;
  const ascii = /^[\t\x20-\x7e]*$/.test(mediaType);
  if (!ascii || !isConcrete(mediaType) || !isMultipart(mediaType)) {
    const next = 'set one such as "multipart/form-data"';
    throw invalidContentType(undefined, "its media type is not a multipart one", next);
  }
  const kept = piecesOf(mediaType, /(?:[^;"]|"(?:[^"\\]|\\.?)*"?)+/gs).filter(
    (each) => !/^boundary\s*=/i.test(each),
  );
  if (
    essenceOf(mediaType) === "multipart/related" &&
    !kept.some((each) => /^(?:type|start)\s*=/i.test(each))
  ) {
    kept.push(`type="${essenceOf(rootType ?? "text/plain")}"`);
  }
  return [...kept, parameter].join("; ");
}

function piecesOf(text: string, piece: RegExp): string[] {
  return (text.match(piece) ?? []).map((each) => each.trim()).filter((each) => each !== "");
}
