/** The elements of a comma-separated list of media types and wildcards; a quoted comma does not part them. */
export function splitMediaTypes(list: string): string[] {
  return piecesOf(list, /(?:[^,"]|"(?:[^"\\]|\\.?)*"?)+/gs);
}

/** The pieces that the expression finds, without blanks around them; empty ones are left out. */
export function piecesOf(text: string, piece: RegExp): string[] {
  return (text.match(piece) ?? []).map((each) => each.trim()).filter((each) => each !== "");
}
