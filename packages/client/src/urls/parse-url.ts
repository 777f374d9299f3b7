/**
 * The URL of a text, or undefined for a text that is no URL. `URL.canParse` of Node 20 and 22 drops characters beyond
 * ASCII once the function is optimized.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
