import { type Client, type ClientOptions, createClient } from "@partwise/client";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { assertBaseUrl } from "./base-url.js";
import { bearer, type Token } from "./bearer.js";
import type { ZoomError } from "./zoom-error.js";
import { zoomErrors } from "./zoom-errors.js";

/** Options of a Zoom client: those of `createClient`, less the metadata, which is built in. */
export interface ZoomClientOptions extends Omit<ClientOptions<paths>, "operations"> {
  /** The bearer token, or a function that is asked for one before every attempt. */
  token: Token;
  /** Default: `https://api.zoom.us/v2`. Plain http is taken for loopback only. */
  baseUrl?: string;
}

/** A typed client of Zoom's API, whose every `error` is a ZoomError. */
export type ZoomClient = Client<paths, ZoomError>;

/**
 * Makes a client of Zoom's API. Refusals are results, also those that Zoom sends with a 2xx.
 * @throws CallError `BASE_URL` here; `TOKEN`, as the rejection of a call, when there is none to send
 */
export function createZoomClient({
  token,
  baseUrl = "https://api.zoom.us/v2",
  policies = [],
  ...options
}: ZoomClientOptions): ZoomClient {
  assertBaseUrl(baseUrl);
  return createClient<paths, ZoomError>({
    ...options,
    baseUrl,
    operations,
    policies: [zoomErrors, ...policies, bearer(token)],
  });
}
