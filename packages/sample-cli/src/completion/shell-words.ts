/**
 * The words of a command line as bash reads them, up to the cursor; nothing is expanded. The last word is the one under the cursor,
 * and may be empty.
 */
export function shellWords(line: string): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  let start = 0;
  let quote: Quote = "";
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? "";
    const next = line[index + 1];
    if (quote === "" && /[ \t\n]/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    if (word === undefined) start = index;
    word ??= "";
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (quote !== "" && character === quote) quote = "";
    else if (
      character === "\\" &&
      quote !== "'" &&
      next !== undefined &&
      (quote === "" || /["\\$`]/.test(next))
    ) {
      word += next;
      index++;
    } else word += character;
  }
  return { words: [...words, word ?? ""], quote, raw: word === undefined ? "" : line.slice(start) };
}

/** A command line, split. */
export interface ShellWords {
  readonly words: readonly string[];
  /** The quote that is open under the cursor. */
  readonly quote: Quote;
  /** The last word as it was typed. */
  readonly raw: string;
}

/** A quote of the shell; empty outside of quotes. */
export type Quote = "'" | '"' | "";

/** A word as bash has to read it to get the text, for a word that begins with `quote`. Without one, by backslashes. */
export function escapeWord(text: string, quote: Quote): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  if (quote === '"') return text.replace(/["\\$`]/g, "\\$&");
  return text.replace(/[^\w./@%+,-]/gu, "\\$&");
}
