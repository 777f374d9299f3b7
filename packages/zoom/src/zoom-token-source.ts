import type { TokenSource } from "@partwise/policies";
import { type AccountCredentials, type RefreshCredentials, tokenSourceOf } from "./account-credentials.js";
import { assertCertificatesChecked } from "./are-certificates-checked.js";
import { assertBaseUrl } from "./assert-base-url.js";
import { tokenUrlOf } from "./base-urls.js";

/**
 * The token source that `createZoomClient` makes of `app`: for a program that checks credentials, or hands a token on.
 * @throws {CallError} `BASE_URL` when the base URL is neither https nor loopback, or certificates are not checked
 * @throws {PolicyError} `SETTINGS` when a credential is empty. The source rejects with `TOKEN` when Zoom refuses.
 * @example
 * ```ts
 * const { scope } = await obtainToken({ token: zoomTokenSource({ app: { accountId, clientId, clientSecret } }) });
 * ```
 */
export function zoomTokenSource({
  app,
  baseUrl = "https://api.zoom.us/v2",
  tokenUrl,
}: TokenOptions): TokenSource {
  assertBaseUrl(baseUrl);
  assertCertificatesChecked(baseUrl);
  return tokenSourceOf(app, tokenUrl ?? tokenUrlOf(baseUrl));
}

/** Options of `zoomTokenSource`. */
export interface TokenOptions {
  /** Credentials of a Server-to-Server OAuth app (`accountId`), or of an app that acts for a user (`refreshToken`). */
  readonly app: AccountCredentials | RefreshCredentials;
  /** The base URL of the API, which decides the token URL. Default: Zoom's. */
  readonly baseUrl?: string;
  /** Where tokens are requested. Default: the token URL of the base URL's Zoom. */
  readonly tokenUrl?: string;
}
