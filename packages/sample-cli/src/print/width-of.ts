import stringWidth from "string-width";

/** How many columns of a terminal a text takes: two for a wide character or an emoji, none for a combining mark. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}

/** Cuts a text to a width, between characters as people see them, and puts an ellipsis at the end. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Characters that all take one column. */
const plain = /^[\x20-\x7e]*$/;
