import { authorizationCode, type SignIn } from "@partwise/policies";
import { explained } from "./account-credentials.js";
import { assertCertificatesChecked } from "./are-certificates-checked.js";
import { assertBaseUrl } from "./assert-base-url.js";
import { tokenUrlOf } from "./base-urls.js";

/**
 * Begins the sign-in of a user with PKCE: `authorizationCode` of `@partwise/policies` at Zoom's URLs, with Zoom's refusals explained.
 * @throws {CallError} `BASE_URL` when the base URL is neither https nor loopback, or certificates are not checked
 * @throws {PolicyError} `SETTINGS` when a credential is empty
 * @see https://developers.zoom.us/docs/integrations/oauth/
 */
export async function zoomSignIn(options: ZoomSignInOptions): Promise<SignIn> {
  const { baseUrl = "https://api.zoom.us/v2", ...app } = options;
  assertBaseUrl(baseUrl);
  assertCertificatesChecked(baseUrl);
  const tokenUrl = tokenUrlOf(baseUrl);
  const authorizationUrl = tokenUrl.replace(/token$/, "authorize");
  const { url, finish } = await authorizationCode({ ...app, authorizationUrl, tokenUrl });
  return { url, finish: (redirectedTo, options) => explained(() => finish(redirectedTo, options)) };
}

/** Options of `zoomSignIn`. */
export interface ZoomSignInOptions {
  /** The client id of the app. */
  readonly clientId: string;
  /** The client secret of the app; left out for a public client. */
  readonly clientSecret?: string | undefined;
  /** Where Zoom sends the user back, as the app's page names it. */
  readonly redirectUri: string;
  /** The base URL of the API, which decides the other URLs. Default: Zoom's. */
  readonly baseUrl?: string;
}
