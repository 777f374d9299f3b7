/** Splits a list of media types and ranges at its commas. A comma in a quoted parameter does not split. */
export function splitMediaTypes(list: string): string[] {
  return piecesOf(list, /(?:[^,"]|"(?:[^"\\]|\\.?)*"?)+/gs);
}

/** The trimmed matches of an expression in a text, without empty ones. */
export function piecesOf(text: string, piece: RegExp): string[] {
  return (text.match(piece) ?? []).map((each) => each.trim()).filter((each) => each !== "");
}
