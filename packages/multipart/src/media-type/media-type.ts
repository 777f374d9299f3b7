/** The media type without its parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*$/s, "").trim().toLowerCase();
}

/** Whether a media type is `application/json`, `text/json`, or ends in `+json`. */
export function isJson(mediaType: string): boolean {
  return /^(application|text)\/json$|\+json$/.test(essenceOf(mediaType));
}

/** Whether a media type is a `text/*` type. */
export function isText(mediaType: string): boolean {
  return /^\s*text\//i.test(mediaType);
}

/** Whether a media type is `application/x-www-form-urlencoded`. */
export function isUrlencoded(mediaType: string): boolean {
  return essenceOf(mediaType) === "application/x-www-form-urlencoded";
}

/** Whether a media type is a `multipart/*` type. */
export function isMultipart(mediaType: string): boolean {
  return /^\s*multipart\//i.test(mediaType);
}
