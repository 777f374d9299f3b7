/**
 * Quotes a text as one word for a POSIX shell. Control characters other than the line feed, which a
 * terminal would act on when they are pasted, are written with printf.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function shellQuote(text: string): string {
  const quoted = `'${text.replaceAll("'", "'\\''")}'`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return quoted.replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, (controls) => `'"$(printf '${octal(controls)}')"'`);
}

function octal(text: string): string {
  return [...text].map((character) => `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
}
