/**
 * The Content-Type of an answer; empty where the answer has none, and where the header must not be read: in the `load` of
 * SvelteKit, reading a header that is not listed throws.
 */
export function typeOf(response: Response): string {
  try {
    return response.headers.get("content-type") ?? "";
  } catch {
    return "";
  }
}
