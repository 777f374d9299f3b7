/** The media types and ranges of a list, at its commas; a comma in a quoted parameter separates nothing. */
export function splitMediaTypes(list: string): string[] {
  return piecesOf(list, /(?:[^,"]|"(?:[^"\\]|\\.?)*"?)+/gs);
}

/** What the expression finds in the text, trimmed; empty finds are left out. */
export function piecesOf(text: string, piece: RegExp): string[] {
  return (text.match(piece) ?? []).map((each) => each.trim()).filter((each) => each !== "");
}
