import { randomBytes } from "node:crypto";
import type { Operation } from "./description.js";
import { Refusal } from "./refusal.js";

/** The bearer tokens that a server takes. */
export interface Tokens {
  readonly scopes: readonly string[];
  /** A new token, good for an hour. Older ones stay good. */
  issue(): string;
  /** Throws a refusal unless the Authorization header holds a good token with a scope of the operation. */
  check(authorization: string | undefined, operation: Operation): void;
  /** The text without any token of this server. */
  redact(text: string): string;
}

/** Seconds that an issued token is good for. */
export const tokenLifetime = 3600;

/** Keeps the tokens of one server: the given one, which never expires, and those it issues. */
export function createTokens(accessToken: string, scopes: readonly string[]): Tokens {
  const expiries = new Map([[accessToken, Number.POSITIVE_INFINITY]]);
  return {
    scopes,
    issue: () => {
      const token = createToken();
      expiries.set(token, Date.now() + tokenLifetime * 1000);
      return token;
    },
    check: (authorization = "", operation) => {
      const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? "";
      const expiry = expiries.get(token);
      if (expiry === undefined) throw new Refusal(401, 124, "Invalid access token.");
      if (expiry <= Date.now()) throw new Refusal(401, 124, "Access token is expired.");
      if (!operation.scopes.some((scope) => scopes.includes(scope))) {
        throw new Refusal(400, 4711, `The access token lacks scopes:[${operation.scopes.join(", ")}].`);
      }
    },
    redact: (text) =>
      [...expiries.keys()].reduce((rest, token) => rest.replaceAll(token, "[redacted]"), text),
  };
}

/** A random token. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}
