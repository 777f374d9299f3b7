import type { GroupSeed } from "../account/account.js";
import type { RateLimits } from "../answers/create-call-counter.js";
import type { RecordedRequest } from "../requests/recorded-request.js";

/** Everything has a default. */
export interface ZoomMockServerOptions {
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** The name in the URLs, `127.0.0.1` by default. The server listens on 127.0.0.1 in any case. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Makes the server one of HTTPS. */
  readonly tls?: TlsOptions;
  /** A bearer token to accept, which never expires; a random one by default. */
  readonly accessToken?: string;
  /** The scopes of every token; the classic read and write scopes by default. */
  readonly scopes?: readonly string[];
  /** The groups to start with; two by default. */
  readonly groups?: readonly GroupSeed[];
  /** The id of the account's default group, which can be neither deleted nor left. */
  readonly defaultGroupId?: string;
  /** For the token URL; `mock-client-id` by default. */
  readonly clientId?: string;
  /** For the token URL; `mock-client-secret` by default. */
  readonly clientSecret?: string;
  /** For the token URL; `mock-account-id` by default. */
  readonly accountId?: string;
  /** The grants of the token URL; `account_credentials` by default, and those that the next two options bring. */
  readonly grants?: readonly Grant[];
  /** A refresh token to start with, and the grant `refresh_token`. It is good for one use, as its successors are. */
  readonly refreshToken?: string;
  /** A code that is good for one use, and the grants `authorization_code` and `refresh_token`. */
  readonly authorizationCode?: string;
  /** Seconds that an issued token is good for; 3600 by default. */
  readonly tokenLifetime?: number;
  /** Answers HTTP 300 instead of 400 for code 300, as the older pages of Zoom's reference say. */
  readonly legacyStatus?: boolean;
  /** Bytes of a body beyond which 413 is answered; 1 MiB by default. */
  readonly bodyLimit?: number;
  /** Calls a second, by label, beyond which 429 is answered; by default none is too fast. */
  readonly rateLimits?: RateLimits;
  /** How to misbehave, such as `status=503; times=2`; see faults.md. The token URL is spared. */
  readonly faults?: readonly string[];
  /** The same for the token URL. */
  readonly tokenFaults?: readonly string[];
}

/** The ways to a token that the token URL knows. */
export type Grant = "account_credentials" | "client_credentials" | "authorization_code" | "refresh_token";

/** Keys and certificates as PEM, as Node takes them. */
export interface TlsOptions {
  readonly key: string;
  readonly cert: string;
  /** The authorities of client certificates, and what is missing in the chain of `cert`. */
  readonly ca?: string;
  /** Refuses clients without a certificate of `ca`; false by default. */
  readonly requestCert?: boolean;
}

/** The second server, on a port of its own, that redirects to another origin lead to. */
export interface OtherOrigin {
  /** Scheme, host and port; undefined until a request is redirected there. */
  readonly url: string | undefined;
  /** What it has been asked, oldest first. */
  readonly requests: readonly RecordedRequest[];
}
