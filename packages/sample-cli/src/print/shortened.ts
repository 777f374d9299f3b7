/** A text as it is, or its beginning and how long it is. No word is cut: half of a secret would not be blacked out. */
export function shortened(text: string): string {
  return text.length > most
    ? `${text.slice(0, most).replace(/[\w.~+/=-]+$/, "")}... (${text.length} characters; --json prints all)`
    : text;
}

/** Characters: about a screen. */
const most = 2000;
