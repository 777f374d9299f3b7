import { type Fetch, importOnUse } from "@partwise/client";
import { isLoopback, parseUrl } from "@partwise/client/urls";
import { PolicyError } from "../errors/policy-error.js";
import { assertTokenUrl } from "./assert-token-url.js";
import { assertCredential } from "./client-credentials.js";
import { requestToken } from "./request-token.js";
import type { Token } from "./token.js";

/**
 * Begins a sign-in of a user: OAuth 2.0's authorization code grant, with PKCE (`S256`) and a `state` that is checked. Send the
 * user to `url`, and pass the URL that the server redirects to to `finish`.
 * @throws {PolicyError} `SETTINGS` when a URL is neither https nor on loopback, or a credential is empty
 * @example
 * ```ts
 * const signIn = await authorizationCode({ authorizationUrl, tokenUrl, clientId, redirectUri });
 * const token = await signIn.finish(redirectedTo); // its refreshToken goes to `refreshToken(...)`
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export async function authorizationCode(options: AuthorizationCodeOptions): Promise<SignIn> {
  const { authorizationUrl, tokenUrl, clientId, clientSecret, redirectUri, scope, fetch } = options;
  const { authentication = "basic", parameters = {} } = options;
  assertAuthorizationUrl(authorizationUrl);
  assertTokenUrl(tokenUrl);
  assertCredential("clientId", clientId);
  assertCredential("redirectUri", redirectUri);
  if (clientSecret !== undefined) assertCredential("clientSecret", clientSecret);
  const oauth = await importOnUse("signs a user in", () => import("oauth4webapi"));
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(authorizationUrl);
  const query = {
    ...parameters,
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    ...(scope !== undefined && { scope }),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return {
    url: url.href,
    finish: async (redirectedTo, { signal } = {}) => {
      const { searchParams } = new URL(redirectedTo, redirectUri);
      const code = codeOf(searchParams, state);
      return requestToken({
        tokenUrl,
        clientId,
        clientSecret,
        authentication,
        grantType: "authorization_code",
        parameters: { code, redirect_uri: redirectUri, code_verifier: verifier },
        fetch,
        signal,
      });
    },
  };
}

/** A sign-in that has begun. */
export interface SignIn {
  /** Where the user signs in and allows the app. */
  readonly url: string;
  /**
   * Exchanges the code of the redirect for a token. A code serves once.
   * @throws {PolicyError} `TOKEN` when the redirect has another `state` (`reason` is `state`) or tells a refusal (`reason` is the
   * server's), or the server gives no token
   */
  finish(redirectedTo: string | URL, options?: { readonly signal?: AbortSignal }): Promise<Token>;
}

/** Options of `authorizationCode`. */
export interface AuthorizationCodeOptions {
  /** The authorization server's authorization endpoint: https, or plain http on loopback. */
  readonly authorizationUrl: string;
  /** The authorization server's token endpoint: https, or plain http on loopback. */
  readonly tokenUrl: string;
  /** The id of the client. */
  readonly clientId: string;
  /** Omitted for a public client. */
  readonly clientSecret?: string | undefined;
  /** Where the server sends the user back, as the server knows the app. */
  readonly redirectUri: string;
  /** Scopes, separated by spaces. Default: the server decides. */
  readonly scope?: string | undefined;
  /** Further parameters of the authorization URL, such as `prompt`. Default: none. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Where the client's id and secret are sent: `basic`, the Authorization header, or `post`, the body. Default: `basic`. */
  readonly authentication?: "basic" | "post";
  /** Sends the request for the token. Default: the global fetch. */
  readonly fetch?: Fetch;
}

/** The message holds nothing of the redirect, whose parameters anybody may have written. */
function codeOf(redirected: URLSearchParams, state: string): string {
  if (redirected.get("state") !== state || redirected.getAll("code").length > 1) {
    throw refused(
      "the redirect belongs to another sign-in. Begin anew, and use the newest page alone",
      "state",
    );
  }
  const code = redirected.get("code");
  if (code) return code;
  const error = redirected.get("error") ?? "";
  const reason = /^[a-z_]{1,40}$/.test(error) ? error : undefined;
  throw refused(
    reason === "access_denied"
      ? "the user did not allow the app. Begin anew"
      : `the redirect has no code${reason === undefined ? "" : `, and says "${reason}"`}. Check the settings of the app`,
    reason,
  );
}

function refused(what: string, reason: string | undefined): PolicyError {
  return new PolicyError("TOKEN", `There is no access token: ${what}.`, { reason });
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1 */
function assertAuthorizationUrl(text: string): void {
  const url = parseUrl(text);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname))) return;
  throw new PolicyError(
    "SETTINGS",
    'The authorization URL is neither https nor on loopback: use one like "https://auth.example.com/oauth/authorize".',
  );
}
