import type { Fetch } from "@partwise/client";
import { assertTokenUrl } from "./assert-token-url.js";
import { assertCredential } from "./client-credentials.js";
import { requestToken } from "./request-token.js";
import type { TokenSource } from "./token.js";

/**
 * A source of tokens from a refresh token. Where the server gives a new refresh token each time, the newest is part
 * of the token: give `authorize` a store, or it is lost with the process. Tried again as `clientCredentials` is.
 * @throws PolicyError `SETTINGS` here; `TOKEN` when it is asked, with the server's `status` and `reason`
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

/** What an app shows to go on with what a user has granted. */
export interface RefreshTokenOptions {
  /** https, or plain http on loopback. */
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string | undefined;
  /** The one to begin with. A token in the store goes before it: clear the store after a new sign-in. */
  readonly refreshToken: string;
  /** Where id and secret stand: in the Authorization header, the default, or in the body. */
  readonly authentication?: "basic" | "post";
  readonly fetch?: Fetch;
}
