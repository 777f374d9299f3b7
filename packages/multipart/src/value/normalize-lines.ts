/**
 * The text with each lone CR and each lone LF replaced by CRLF.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function normalizeLines(text: string): string {
  if (!text.includes("\n") && !text.includes("\r")) return text;
  return text.replace(/\r\n?|\n/g, "\r\n");
}
