import type { Fetch } from "@partwise/client";
import { assertTokenUrl } from "./assert-token-url.js";
import { assertCredential } from "./client-credentials.js";
import { requestToken } from "./request-token.js";
import type { TokenSource } from "./token.js";

/**
 * A token source for an app that a user has allowed: OAuth 2.0's refresh token grant. If the server gives a new refresh
 * token each time, pass `authorize` a store, or the newest refresh token ends with the process. Requests are sent again
 * as those of `clientCredentials` are.
 * @throws {PolicyError} `SETTINGS` when the token URL is not https, or a credential is empty. The source rejects with
 * `TOKEN`, and the server's `status` and `reason`.
 * @example
 * ```ts
 * const token = refreshToken({ tokenUrl: "https://auth.example.com/token", clientId, refreshToken: first });
 * createClient({ operations, policies: [authorize({ token, store: fileStore("token.json") })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export function refreshToken(options: RefreshTokenOptions): TokenSource {
  const { tokenUrl, clientId, clientSecret, authentication = "basic", fetch } = options;
  assertTokenUrl(tokenUrl);
  assertCredential("clientId", clientId);
  assertCredential("refreshToken", options.refreshToken);
  if (clientSecret !== undefined) assertCredential("clientSecret", clientSecret);
  return async ({ signal, previous }) => {
    const newest = previous?.refreshToken ?? options.refreshToken;
    const token = await requestToken({
      tokenUrl,
      clientId,
      clientSecret,
      authentication,
      grantType: "refresh_token",
      parameters: { refresh_token: newest },
      fetch,
      signal,
    });
    return { ...token, refreshToken: token.refreshToken ?? newest };
  };
}

/** Options of `refreshToken`. */
export interface RefreshTokenOptions {
  /** The authorization server's token endpoint: https, or plain http on loopback. */
  readonly tokenUrl: string;
  /** The id of the client. */
  readonly clientId: string;
  /** Omitted for a public client. */
  readonly clientSecret?: string | undefined;
  /** The first refresh token. A token in the store takes precedence: clear the store after a new sign-in. */
  readonly refreshToken: string;
  /** Where the client's id and secret are sent: `basic`, the Authorization header, or `post`, the body. Default: `basic`. */
  readonly authentication?: "basic" | "post";
  /** Sends the request. Default: the global fetch. */
  readonly fetch?: Fetch;
}
