import type { Fetch } from "../policy.js";
import { LightRequest } from "./light-request.js";
import type { ProxyOption } from "./proxy-for.js";
import type { OnProgress } from "./request-parts.js";
import type { Send } from "./send.js";
import { transportFetch } from "./transport-fetch.js";

/** How a client reaches its servers. Spread it into the options of `createClient`. */
export interface Transport {
  readonly fetch: Fetch;
  readonly Request: typeof Request;
  /** Closes every connection that is the transport's own; requests under way fail. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** How connections are made and kept. */
export interface TransportOptions {
  /** Connections to one origin at a time. Unlimited if absent. */
  readonly maxSockets?: number;
  /** Whether connections are used again. They do not keep the process alive. True if absent. */
  readonly keepAlive?: boolean;
  /** Certificate authorities to trust in place of the well-known ones, in PEM. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** A proxy's URL, or `false` for none. If absent: HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
  readonly proxy?: Exclude<ProxyOption, undefined>;
  /** Is told of the uploads of all calls that have no `onProgress` of their own. */
  readonly onProgress?: OnProgress;
}

/** A transport over a way of sending. */
export function transportOver(
  send: Send,
  closeAll: () => void | Promise<void>,
  onProgress?: OnProgress,
): Transport {
  const close = async () => closeAll();
  const transport = {
    fetch: transportFetch(send, onProgress),
    Request: LightRequest as unknown as typeof Request,
  };
  // Not enumerable: openapi-fetch would copy them into the options of each Request.
  const value = { value: close };
  return Object.defineProperties(transport, { close: value, [Symbol.asyncDispose]: value }) as Transport;
}

/** The authorities as Node takes them. */
export function authoritiesOf(ca: NonNullable<TransportOptions["ca"]>): (string | Buffer)[] {
  const all = typeof ca === "string" || ca instanceof Uint8Array ? [ca] : ca;
  return all.map((each) => (typeof each === "string" ? each : Buffer.from(each)));
}
