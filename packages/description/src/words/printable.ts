/**
 * Text whose control characters and invisible marks, those of writing direction among them, are spelled as JSON spells
 * them: a terminal shows them and does nothing. Tabs and ends of lines stay, unless it is to be one line.
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
