/** Empty for a URL that a Request would resolve to another base, or refuse, and for one that is not http or https. */
export function hrefOf(input: string, base?: string): string {
  try {
    const { href } = new URL(input, base);
    return /^https?:[^@]*$/.test(href) ? href : "";
  } catch {
    return "";
  }
}
