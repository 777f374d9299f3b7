import { createHash, randomBytes } from "node:crypto";
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
  /** Issues an authorization code, valid for one use, for the redirect and the PKCE challenge that it was asked with. */
  issueCode(asked: AskedCode): string;
  /** Whether the authorization code was valid for the redirect and the verifier. This use invalidates the code. */
  useCode(code: string, redirectUri: string, verifier: string): boolean;
  /**
   * Checks the Authorization header, where the operation needs a token.
   * @throws {Refusal} 401 without a valid token, 400 without a scope of the operation
   */
  check(authorization: string | undefined, operation: Pick<ZoomOperation, "needsToken" | "scopes">): void;
  /** Replaces every token and code of this server in a text. */
  redact(text: string): string;
}

/** What an authorization code was asked with. */
export interface AskedCode {
  readonly redirectUri: string;
  /** Empty without PKCE. */
  readonly challenge: string;
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
  const codes = new Map<string, AskedCode | undefined>();
  if (authorizationCode !== undefined) codes.set(authorizationCode, undefined);
  const secrets = new Set([accessToken, ...refreshTokens, ...codes.keys()]);
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
    issueCode: (asked) => {
      const code = create();
      codes.set(code, asked);
      return code;
    },
    useCode: (code, redirectUri, verifier) => {
      const asked = codes.get(code);
      const isKnown = codes.delete(code);
      if (!asked) return isKnown;
      const { challenge } = asked;
      return asked.redirectUri === redirectUri && (challenge === "" || challenge === challengeOf(verifier));
    },
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

/** @see https://www.rfc-editor.org/rfc/rfc7636#section-4.6 */
function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

/** Makes a random token of 43 characters. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}
