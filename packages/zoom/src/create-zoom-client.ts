import { type Client, type ClientOptions, createClient } from "@partwise/client";
import { PolicyError, type TokenSource } from "@partwise/policies";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { platform } from "#platform";
import { type AccountCredentials, type RefreshCredentials, tokenSourceOf } from "./account-credentials.js";
import { assertBaseUrl, assertCertificatesChecked } from "./base-url.js";
import { baseUrls, tokenUrlOf, type ZoomRegion } from "./base-urls.js";
import type { ZoomError } from "./zoom-error.js";
import type { ZoomPolicyOptions } from "./zoom-options.js";
import { zoomPolicies } from "./zoom-policies.js";

/** A bearer token, or a function that gives one when there is none, before it expires, and after a refusal. */
export type Token = string | TokenSource;

/** What the calls go with: a token of yours, or an app that tokens are got for. */
export type ZoomAuthorization =
  | { token: Token; app?: never; tokenUrl?: never }
  | {
      token?: never;
      /** Of a Server-to-Server OAuth app (`accountId`), or of an app that a user has allowed (`refreshToken`). */
      app: AccountCredentials | RefreshCredentials;
      /** Default: the token URL that belongs to the base URL. */
      tokenUrl?: string;
    };

/** Options of a Zoom client: those of `createClient`, less those that are built in, and those of its policies. */
export type ZoomClientOptions = Omit<ClientOptions<paths>, "operations" | "servers" | "credentials"> &
  ZoomPolicyOptions &
  ZoomAuthorization & {
    /** Fetch's own option. */
    credentials?: RequestInit["credentials"];
    /** `global` by default; `government` has accounts of its own. */
    region?: ZoomRegion;
    /** Another base URL, in place of the region's. Plain http is taken for loopback only. */
    baseUrl?: string;
  };

/** A typed client of Zoom's API, whose every `error` is a ZoomError. */
export type ZoomClient = Client<paths, `${string}/${string}`, ZoomError>;

/**
 * Makes a client of Zoom's API. Refusals are results, also those that Zoom sends with a 2xx. A call rejects with
 * TransportError when there is no complete answer, PolicyError `TOKEN` when there is no token, and as `createClient`'s do.
 * @throws CallError `BASE_URL`; PolicyError `SETTINGS` for an option that cannot be
 * @example
 * ```ts
 * const zoom = createZoomClient({ app: { accountId, clientId, clientSecret } });
 * const { data, error } = await zoom.GET("/im/groups");
 * ```
 */
export function createZoomClient(options: ZoomClientOptions): ZoomClient {
  const { token, app, tokenUrl, region = "global", baseUrl = baseUrls[region], ...rest } = options;
  const { plan, tokenStore, observer, timeout, retry, rateLimit, redirect, responseLimit, ...client } = rest;
  if (baseUrl === undefined) {
    throw new PolicyError(
      "SETTINGS",
      `region: got ${JSON.stringify(region)}, need one of ${Object.keys(baseUrls).join(", ")}.`,
    );
  }
  assertBaseUrl(baseUrl);
  assertCertificatesChecked(baseUrl);
  const source = app ? tokenSourceOf(app, tokenUrl ?? tokenUrlOf(baseUrl)) : token;
  if (source === undefined)
    throw new PolicyError("SETTINGS", "There is neither a token nor an app: pass one of them.");
  const { transport: platformTransport, policies } = platform();
  const transport = client.fetch || client.Request ? undefined : platformTransport;
  const files = transport ? "follow" : "error";
  return createClient<paths, `${string}/${string}`, ZoomError>({
    ...client,
    ...transport,
    baseUrl,
    operations,
    policies: [...policies, ...zoomPolicies({ files, ...rest }, source, client.policies ?? [])],
  });
}
