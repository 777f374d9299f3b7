/** Cuts a long text, and adds its length. No word is cut, since half of a secret would not be blacked out. */
export function shortened(text: string): string {
  return text.length > most
    ? `${text.slice(0, most).replace(/[\w.~+/=-]+$/, "")}... (${text.length} characters; --json prints all)`
    : text;
}

/** Characters; about one screen. */
const most = 2000;
