import { badCredential } from "./bad-credential.js";

/**
 * The Authorization header of http basic, in UTF-8.
 * @throws {CallError} `CREDENTIALS` for a username with a colon, and for control characters
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
export function basicAuthorization(scheme: string, value: unknown): string {
  const { username, password } = Object(value) as { username?: unknown; password?: unknown };
  if (typeof username !== "string" || typeof password !== "string") {
    throw badCredential(scheme, "is http basic: give it { username, password }.");
  }
  if (username.includes(":"))
    throw badCredential(scheme, "has a username with a colon, which basic cannot send.");
  if (/[\p{Cc}\p{Cs}]/u.test(username + password)) {
    throw badCredential(
      scheme,
      "holds a control character or half a character. Was a line break read with it?",
    );
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}
