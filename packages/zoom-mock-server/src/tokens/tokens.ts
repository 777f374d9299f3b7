import { randomBytes } from "node:crypto";
import { Refusal } from "@partwise/mock-server/instance";
import type { ZoomOperation } from "../description/description.js";

/** The tokens that a server accepts. */
export interface Tokens {
  readonly scopes: readonly string[];
  /** Seconds until an issued token expires. */
  readonly lifetime: number;
  /** Issues a bearer token. Older tokens stay valid. */
  issue(): string;
  /** Issues a refresh token, valid for one use. */
  issueRefreshToken(): string;
  /** Whether the refresh token was valid. This use invalidates the token. */
  useRefreshToken(token: string): boolean;
  /** Whether the authorization code was valid. This use invalidates the code. */
  useCode(code: string): boolean;
  /**
   * Checks the Authorization header, where the operation needs a token.
   * @throws {Refusal} 401 without a valid token, 400 without a scope of the operation
   */
  check(authorization: string | undefined, operation: Pick<ZoomOperation, "needsToken" | "scopes">): void;
  /** Replaces every token and code of this server in a text. */
  redact(text: string): string;
}

/** The tokens that a server starts with. */
export interface TokenOptions {
  /** A bearer token that never expires. */
  readonly accessToken: string;
  readonly scopes: readonly string[];
  /** Seconds. */
  readonly lifetime: number;
  readonly refreshToken?: string | undefined;
  readonly authorizationCode?: string | undefined;
}

/** Makes the tokens of one server: the given tokens, and those that the server issues. */
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
      if (!operation.needsToken) return;
      const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? "";
      const expiry = expiries.get(token);
      if (expiry === undefined) throw new Refusal(401, 124, "Invalid access token.");
      if (expiry <= Date.now()) throw new Refusal(401, 124, "Access token is expired.");
      if (operation.scopes.length > 0 && !operation.scopes.some((scope) => scopes.includes(scope))) {
        throw new Refusal(400, 4711, `The access token lacks scopes:[${operation.scopes.join(", ")}].`);
      }
    },
    redact: (text) => [...secrets].reduce((rest, token) => rest.replaceAll(token, "[redacted]"), text),
  };
}

/** Makes a random token of 43 characters. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}
