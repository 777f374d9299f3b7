/** The media type without its parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*$/s, "").trim().toLowerCase();
}

/** `application/json`, `text/json`, and every type that ends in `+json`. */
export function isJson(mediaType: string): boolean {
  return /^(application|text)\/json$|\+json$/.test(essenceOf(mediaType));
}

/** Every `text/*` type. */
export function isText(mediaType: string): boolean {
  return /^\s*text\//i.test(mediaType);
}

/** `application/x-www-form-urlencoded`. */
export function isUrlencoded(mediaType: string): boolean {
  return essenceOf(mediaType) === "application/x-www-form-urlencoded";
}

/** Every `multipart/*` type. */
export function isMultipart(mediaType: string): boolean {
  return /^\s*multipart\//i.test(mediaType);
}
