import type { TokenStore } from "@partwise/policies";
import { type Token, zoomTokenSource } from "@partwise/zoom";
import type { Places } from "../profiles/places.js";
import { profileToken } from "../profiles/profile-token.js";
import { tokenCache } from "../profiles/token-cache.js";
import type { Chosen } from "./credentials.js";

/**
 * How chosen credentials get a token: the token of the environment as it is, any other from the cache or by a request. `hide` is told
 * the secrets that come from elsewhere than the environment.
 */
export function tokenOf(chosen: Chosen, places: Places, hide: (secret: string) => void): CallToken {
  if (chosen.from === "profile") {
    const { profile, baseUrl } = chosen;
    return profileToken({ ...profile, baseUrl }, places, hide);
  }
  const { baseUrl, credentials } = chosen;
  if ("token" in credentials) return credentials;
  const { app } = credentials;
  const { accountId, clientId, clientSecret } = app;
  return {
    token: zoomTokenSource({ app, baseUrl }),
    // With the secret, so that a wrong one is refused, whatever token an earlier run has left.
    tokenStore: tokenCache(["environment", accountId, clientId, clientSecret, baseUrl], places),
  };
}

/** A token, or a source of tokens and where they are kept. */
export interface CallToken {
  readonly token: Token;
  readonly tokenStore?: TokenStore;
}
