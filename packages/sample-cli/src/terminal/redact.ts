/** Blacks secrets out of a text, also where JSON writes one of their characters with a backslash. */
export function redact(text: string, secrets: Iterable<string>): string {
  return [...secrets]
    .filter(({ length }) => length >= shortest)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, redacted), text);
}

/** What stands where a secret stood. */
export const redacted = "[redacted]";

/** Shorter texts are no secrets, and would be found in the middle of words. */
const shortest = 6;
