import type { Fetch } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import { assertTokenUrl } from "./assert-token-url.js";
import { requestToken } from "./request-token.js";
import type { TokenSource } from "./token.js";

/**
 * A token source for an app that acts for itself: OAuth 2.0's client credentials grant. A request without connection,
 * or answered 429 or 5xx, is sent up to three times, within 30 seconds in all.
 * @throws {PolicyError} `SETTINGS` when the token URL is not https, or a credential is empty. The source rejects with
 * `TOKEN`, and the server's `status` and `reason`.
 * @example
 * ```ts
 * const token = clientCredentials({ tokenUrl: "https://auth.example.com/token", clientId, clientSecret });
 * createClient({ operations, policies: [authorize({ token })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function clientCredentials(options: ClientCredentialsOptions): TokenSource {
  const { tokenUrl, clientId, clientSecret, scope, fetch } = options;
  const { authentication = "basic", grantType = "client_credentials" } = options;
  assertTokenUrl(tokenUrl);
  assertCredential("clientId", clientId);
  assertCredential("clientSecret", clientSecret);
  const parameters = { ...options.parameters, ...(scope !== undefined && { scope }) };
  return ({ signal }) =>
    requestToken({ tokenUrl, clientId, clientSecret, authentication, grantType, parameters, fetch, signal });
}

/** Options of `clientCredentials`. */
export interface ClientCredentialsOptions {
  /** The authorization server's token endpoint: https, or plain http on loopback. */
  readonly tokenUrl: string;
  /** The id of the client. */
  readonly clientId: string;
  /** The secret of the client, which no message holds. */
  readonly clientSecret: string;
  /** Scopes, separated by spaces. Default: the server decides. */
  readonly scope?: string | undefined;
  /** Further parameters of the body, such as `audience`. Default: none. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The `grant_type`. Default: `client_credentials`. */
  readonly grantType?: string;
  /** Where the client's id and secret are sent: `basic`, the Authorization header, or `post`, the body. Default: `basic`. */
  readonly authentication?: "basic" | "post";
  /** Sends the request. Default: the global fetch. */
  readonly fetch?: Fetch;
}

/** @throws {PolicyError} `SETTINGS` when a credential is empty or missing, such as an unset environment variable */
export function assertCredential(name: string, value: unknown): void {
  if (typeof value !== "string" || value === "") {
    throw new PolicyError(
      "SETTINGS",
      `${name}: missing or empty. Pass a string; an environment variable may be unset.`,
    );
  }
}
