/** Whether a media type is a multipart one. */
export function isMultipart(mediaType: string): boolean {
  return /^multipart\//i.test(mediaType);
}

/** Whether a media type is `application/x-www-form-urlencoded`. */
export function isUrlencoded(mediaType: string): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(mediaType);
}

/** Whether a media type is JSON, also by its suffix. @see https://www.rfc-editor.org/rfc/rfc6839#section-3.1 */
export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** Whether a media type is text. */
export function isText(mediaType: string): boolean {
  return /^text\//i.test(mediaType);
}

/** Whether a media type names one type, and not a range such as `image/*`. */
export function isConcrete(mediaType: string): boolean {
  return !mediaType.includes("*");
}
