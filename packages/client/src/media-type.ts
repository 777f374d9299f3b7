/** A media type without its parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*$/s, "").trim().toLowerCase();
}

/** Whether a media type is a multipart one. */
export function isMultipart(mediaType: string): boolean {
  return mediaType.startsWith("multipart/") || essenceOf(mediaType).startsWith("multipart/");
}

/** Whether a media type is JSON, also by its suffix. @see https://www.rfc-editor.org/rfc/rfc6839#section-3.1 */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(essenceOf(mediaType));
}

/** Whether a media type is text. */
export function isText(mediaType: string): boolean {
  return essenceOf(mediaType).startsWith("text/");
}

/** Whether a media type is the one, or in the range, that `range` names. */
export function isInRange(mediaType: string, range: string): boolean {
  const [wanted, own] = [essenceOf(range), essenceOf(mediaType)];
  return wanted === own || (wanted.endsWith("*") && own.startsWith(wanted.replace(/^\*\/|\*$/g, "")));
}
