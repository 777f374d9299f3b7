import {
  type Client,
  type ClientOptions,
  createClient,
  type MediaType,
  type Operations,
} from "@partwise/client";
import { PolicyError, type TokenSource } from "@partwise/policies";
import { platform } from "#platform";
import { type AccountCredentials, type RefreshCredentials, tokenSourceOf } from "./account-credentials.js";
import { assertCertificatesChecked } from "./are-certificates-checked.js";
import { assertBaseUrl } from "./assert-base-url.js";
import { baseUrls, tokenUrlOf, type ZoomRegion } from "./base-urls.js";
import { serverOptionsOf } from "./server-options-of.js";
import { subAccount } from "./sub-account.js";
import type { ZoomError } from "./zoom-error.js";
import { type ZoomPaths, zoomOperations } from "./zoom-operations.js";
import { zoomPolicies } from "./zoom-policies.js";
import type { ZoomPolicyOptions } from "./zoom-policy-options.js";

/**
 * Makes a client of Zoom's API. Every refusal is a result with `error`, even a refusal that Zoom sends with a 2xx. A call
 * rejects with TransportError when there is no complete answer, with PolicyError `TOKEN` when there is no token, and with
 * the errors of `createClient`.
 * @throws {CallError} `BASE_URL` when the base URL is neither https nor loopback, or certificates are not checked
 * @throws {PolicyError} `SETTINGS` when an option is impossible
 * @example
 * ```ts
 * const zoom = createZoomClient({ app: { accountId, clientId, clientSecret } });
 * const { data, error } = await zoom.GET("/im/groups");
 * ```
 * @see https://developers.zoom.us/docs/api/
 */
export function createZoomClient<Paths = ZoomPaths>(options: ZoomClientOptions<Paths>): ZoomClient<Paths>;
export function createZoomClient(options: ZoomClientOptions): ZoomClient {
  const { token, app, tokenUrl, region = "global", baseUrl = baseUrls[region], ...rest } = options;
  const { plan, tokenStore, observer, onSend, timeout, retry, rateLimit, ...others } = rest;
  const { redirect, responseLimit, operations = zoomOperations, accountId, fileUrl, ...client } = others;
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
    throw new PolicyError(
      "SETTINGS",
      "createZoomClient: there is neither `token` nor `app`. Pass one of them.",
    );
  const { transport: platformTransport, policies } = platform();
  const transport = client.fetch || client.Request ? undefined : platformTransport;
  const files = transport ? "follow" : "error";
  const ofAccount = accountId === undefined ? [] : [subAccount(accountId)];
  return createClient<ZoomPaths, MediaType, ZoomError>({
    ...client,
    ...transport,
    baseUrl,
    operations,
    servers: serverOptionsOf(baseUrl, fileUrl, operations),
    policies: [...policies, ...ofAccount, ...zoomPolicies({ files, ...rest }, source, client.policies ?? [])],
  });
}

/** A bearer token, or a function that gives one: called when there is no token, before expiry, and after a 401. */
export type Token = string | TokenSource;

/** How calls are authorized: by a token of yours, or by tokens that the client requests for an app. */
export type ZoomAuthorization =
  | { token: Token; app?: never; tokenUrl?: never }
  | {
      token?: never;
      /**
       * Credentials of a Server-to-Server OAuth app (`accountId`), or of an app that acts for a user (`refreshToken`).
       */
      app: AccountCredentials | RefreshCredentials;
      /** Where tokens are requested. Default: the token URL of the base URL's Zoom. */
      tokenUrl?: string;
    };

/** Options of `createZoomClient`: those of `createClient` that are not built in, authorization, and policies. */
export type ZoomClientOptions<Paths = ZoomPaths> = Omit<
  ClientOptions<Paths>,
  "operations" | "servers" | "credentials" | keyof ZoomPolicyOptions
> &
  ZoomPolicyOptions &
  ZoomAuthorization & {
    /** Metadata that were generated from another description of Zoom's. Default: `zoomOperations`. */
    operations?: Operations<Paths>;
    /** The sub-account of all calls. A call that the description has not for sub-accounts rejects. Default: none. */
    accountId?: string;
    /** Fetch's option `credentials`. Default: fetch's own default. */
    credentials?: RequestInit["credentials"];
    /** Which of Zoom's base URLs is called. Default: `global`. `government` has accounts of its own. */
    region?: ZoomRegion;
    /** A base URL in place of the region's: https, or plain http on loopback. */
    baseUrl?: string;
    /**
     * The base URL of operations that have hosts of their own, such as uploads. Default: those hosts, and `baseUrl` where
     * that is none of Zoom's.
     */
    fileUrl?: string;
  };

/** A typed client of Zoom's API. `error` is always a ZoomError. */
export type ZoomClient<Paths = ZoomPaths> = Client<Paths, MediaType, ZoomError>;
