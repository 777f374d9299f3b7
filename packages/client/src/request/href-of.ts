/**
 * The absolute http or https URL of an input. Empty for any other URL, and for one that a Request would resolve to
 * another base, or refuse.
 */
export function hrefOf(input: string, base?: string): string {
  try {
    const { href } = new URL(input, base);
    return /^https?:[^@]*$/.test(href) ? href : "";
  } catch {
    return "";
  }
}
