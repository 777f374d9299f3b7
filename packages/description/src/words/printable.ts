/**
 * The text with control characters and invisible marks, such as marks of writing direction, spelled as JSON escapes, so that
 * a terminal shows the characters and does not obey them. Tabs and line ends stay, unless `isLine` is set.
 */
export function printable(text: string, isLine = false): string {
  return text.replace(isLine ? unsafeInLine : unsafe, spell);
}

// the joiners of U+200C and U+200D belong to words and emoji
const unsafeInLine = /\p{Cc}|(?![\u200c\u200d])\p{Cf}|[\u2028\u2029]/gu;
const unsafe = /(?![\n\t])\p{Cc}|(?![\u200c\u200d])\p{Cf}|[\u2028\u2029]/gu;

/** A character as JSON escapes it. */
export function spell(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
