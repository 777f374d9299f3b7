/** A URL, or undefined for what is none. `URL.canParse` of Node 20 and 22 forgets characters beyond ASCII once it runs hot. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
