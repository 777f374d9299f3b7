/** Writes control characters as escapes, so that an answer cannot steer the terminal or break a line. */
export function visible(text: string, except = ""): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) =>
    except.includes(character)
      ? character
      : (escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
