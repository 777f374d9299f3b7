/** Blacks secrets out of a text, both as they are and as they are escaped in JSON. */
export function redact(text: string, secrets: Iterable<string>): string {
  return [...secrets]
    .filter(({ length }) => length >= shortest)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, redacted), text);
}

/** The text in place of a secret. */
export const redacted = "[redacted]";

/** Shorter texts are not blacked out, since they could be found inside of words. */
const shortest = 6;
