/** The pairs of a query or a form, still encoded, in order. */
export function readPairs(text: string): readonly Pair[] {
  return text
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      const [name, raw] = at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      return { name: decodeForm(name), raw };
    });
}

/** A name, decoded, and what follows `=`, not decoded. */
export interface Pair {
  readonly name: string;
  readonly raw: string;
}

/** Decodes percent signs and plus signs. A percent sign that begins no UTF-8 is kept as is. */
export function decodeForm(text: string): string {
  return decodePercent(text.replaceAll("+", " "));
}

/** Decodes percent signs. A percent sign that begins no UTF-8 is kept as is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
