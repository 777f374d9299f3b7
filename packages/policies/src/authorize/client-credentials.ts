import type { Fetch } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import { assertTokenUrl } from "./assert-token-url.js";
import { requestToken } from "./request-token.js";
import type { TokenSource } from "./token.js";

/**
 * A source of tokens for an app itself. A request is tried up to three times while there is no connection, a 429 or
 * a 5xx, within 30 seconds in all.
 * @throws PolicyError `SETTINGS` here; `TOKEN` when it is asked, with the server's `status` and `reason`
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

/** What an app shows to get a token for itself. */
export interface ClientCredentialsOptions {
  /** https, or plain http on loopback. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes, separated by spaces. Default: what the server gives. */
  readonly scope?: string | undefined;
  /** More parameters of the body, such as `audience`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Another grant that gives a token for an app alone. Default: `client_credentials`. */
  readonly grantType?: string;
  /** Where id and secret stand: in the Authorization header, the default, or in the body. */
  readonly authentication?: "basic" | "post";
  readonly fetch?: Fetch;
}

/** @throws PolicyError `SETTINGS`, when a credential is not there, as an unset variable of the environment is not */
export function assertCredential(name: string, value: unknown): void {
  if (typeof value !== "string" || value === "") {
    throw new PolicyError("SETTINGS", `${name}: there is none, need a string that is not empty.`);
  }
}
