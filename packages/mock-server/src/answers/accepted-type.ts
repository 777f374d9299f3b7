import { essenceOf, matches } from "@partwise/multipart/media-types";

/**
 * Which of the described media types an Accept header likes best, the earlier of two that it likes alike; undefined for none.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function acceptedType(accept: string | undefined, described: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === "") return described[0];
  const ranges = accept.split(",").map((range) => {
    const quality = Number(/;\s*q=([\d.]+)/i.exec(range)?.[1] ?? 1);
    return { range: essenceOf(range), quality };
  });
  const qualityOf = (mediaType: string) => {
    const fitting = ranges.filter(({ range }) => matches(range, mediaType) || matches(mediaType, range));
    fitting.sort((one, other) => specificity(other.range) - specificity(one.range));
    return fitting[0]?.quality ?? 0;
  };
  let best: { readonly mediaType: string; readonly quality: number } | undefined;
  for (const mediaType of described) {
    const quality = qualityOf(mediaType);
    if (quality > (best?.quality ?? 0)) best = { mediaType, quality };
  }
  return best?.mediaType;
}

function specificity(range: string): number {
  if (range === "*/*") return 0;
  return range.endsWith("/*") ? 1 : 2;
}
