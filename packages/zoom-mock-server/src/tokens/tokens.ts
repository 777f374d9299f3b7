import { randomBytes } from "node:crypto";
import { Refusal } from "../answers/refusal.js";
import type { Operation } from "../description/description.js";

/** The tokens that a server takes. */
export interface Tokens {
  readonly scopes: readonly string[];
  /** Seconds that an issued token is good for. */
  readonly lifetime: number;
  /** A new bearer token. Older ones stay good. */
  issue(): string;
  /** A new refresh token, good for one use. */
  issueRefreshToken(): string;
  /** Whether the refresh token was good; it is not any more. */
  useRefreshToken(token: string): boolean;
  /** Whether the authorization code was good; it is not any more. */
  useCode(code: string): boolean;
  /** Throws a refusal unless the Authorization header holds a good token with a scope of the operation. */
  check(authorization: string | undefined, operation: Operation): void;
  /** The text without any token of this server. */
  redact(text: string): string;
}

/** What a server has to begin with. */
export interface TokenOptions {
  /** A bearer token that never expires. */
  readonly accessToken: string;
  readonly scopes: readonly string[];
  /** Seconds. */
  readonly lifetime: number;
  readonly refreshToken?: string | undefined;
  readonly authorizationCode?: string | undefined;
}

/** Keeps the tokens of one server: those given, and those it issues. */
export function createTokens(options: TokenOptions): Tokens {
  const { accessToken, scopes, lifetime, refreshToken, authorizationCode } = options;
  const expiries = new Map([[accessToken, Number.POSITIVE_INFINITY]]);
  const refreshTokens = new Set(refreshToken === undefined ? [] : [refreshToken]);
  const codes = new Set(authorizationCode === undefined ? [] : [authorizationCode]);
  const secrets = new Set([accessToken, ...refreshTokens, ...codes]);
  const create = () => {
    const token = createToken();
    secrets.add(token);
    return token;
  };
  return {
    scopes,
    lifetime,
    issue: () => {
      const token = create();
      expiries.set(token, Date.now() + lifetime * 1000);
      return token;
    },
    issueRefreshToken: () => {
      const token = create();
      refreshTokens.add(token);
      return token;
    },
    useRefreshToken: (token) => refreshTokens.delete(token),
    useCode: (code) => codes.delete(code),
    check: (authorization = "", operation) => {
      const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? "";
      const expiry = expiries.get(token);
      if (expiry === undefined) throw new Refusal(401, 124, "Invalid access token.");
      if (expiry <= Date.now()) throw new Refusal(401, 124, "Access token is expired.");
      if (!operation.scopes.some((scope) => scopes.includes(scope))) {
        throw new Refusal(400, 4711, `The access token lacks scopes:[${operation.scopes.join(", ")}].`);
      }
    },
    redact: (text) => [...secrets].reduce((rest, token) => rest.replaceAll(token, "[redacted]"), text),
  };
}

/** A random token. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}
