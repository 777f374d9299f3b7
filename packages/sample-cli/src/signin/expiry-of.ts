import type { Token } from "@partwise/policies";

/** When a token expires, as whoami and `auth token --json` tell it: a time in UTC, or "not known". */
export function expiryOf({ expiresAt }: Token): { readonly tokenExpires: string } {
  return { tokenExpires: expiresAt === undefined ? "not known" : new Date(expiresAt).toISOString() };
}
