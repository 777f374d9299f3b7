/**
 * The Content-Type of an answer; empty where it has none, and where it must not be read: in the `load` of SvelteKit
 * a header that is not listed throws.
 */
export function typeOf(response: Response): string {
  try {
    return response.headers.get("content-type") ?? "";
  } catch {
    return "";
  }
}
