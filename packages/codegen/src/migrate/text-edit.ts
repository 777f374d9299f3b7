/** A replacement of the text from `start` up to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = "";
  let position = 0;
  for (const edit of inOrder(edits)) {
    done += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return done + text.slice(position);
}

/** The edits by position. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The line end that most lines of a text have. */
export function endOfLine(text: string): "\n" | "\r\n" {
  const crlf = text.split("\r\n").length - 1;
  return crlf > (text.split("\n").length - 1) / 2 ? "\r\n" : "\n";
}
