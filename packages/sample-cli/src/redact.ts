/** What stands where a token stood. */
export const redacted = "[redacted]";

/** Shorter texts are no tokens, and would be found in the middle of words. */
const shortestToken = 6;

/** Blacks a token out of a text. */
export function redact(text: string, token: string | undefined): string {
  return token !== undefined && token.length >= shortestToken ? text.replaceAll(token, redacted) : text;
}
