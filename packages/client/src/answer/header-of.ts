/**
 * A header of an answer; empty where it has none, and where it must not be read: in the `load` of SvelteKit one that is
 * not listed throws.
 */
export function headerOf({ headers }: Response, name: string): string {
  try {
    return headers.get(name) ?? "";
  } catch {
    return "";
  }
}

/** The Content-Type of an answer. */
export function typeOf(response: Response): string {
  return headerOf(response, "content-type");
}
