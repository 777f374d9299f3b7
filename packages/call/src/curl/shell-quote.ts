/**
 * Quotes a text as one word for a POSIX shell. Control characters other than the line feed are written with printf, since a
 * terminal acts on pasted control characters.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function shellQuote(text: string): string {
  const quoted = `'${text.replaceAll("'", "'\\''")}'`;
  return quoted.replace(/(?:(?!\n)\p{Cc})+/gu, (controls) => `'"$(printf '${octal(controls)}')"'`);
}

function octal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
