import type { Fetch } from "../contract/policy.js";
import { OwnTransportRequest } from "../fetch-objects/own-transport-request.js";
import { forMiddleware } from "../request/request-class.js";
import type { ProxyOption } from "./proxy/proxy-for.js";
import type { OnProgress } from "./seam/request-fields.js";
import type { RequestUrl } from "./seam/request-url.js";
import type { Send } from "./seam/send.js";
import { turnsFor } from "./sending/turns.js";
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

/** A way of sending, and what a transport is made of beside it. */
export interface Way {
  readonly send: Send;
  readonly closeAll: () => void | Promise<void>;
  readonly onProgress: OnProgress | undefined;
  /** If there is a limit of connections to one place; `own` where `send` has one of its own. */
  readonly maxSockets: number | "own" | undefined;
  /** Names what the connections of a URL lead to: its server, or a proxy. */
  readonly placeOf: (url: RequestUrl) => string;
}

/** A transport over a way of sending. */
export function transportOver({ send, closeAll, onProgress, maxSockets, placeOf }: Way): Transport {
  const isLimited = typeof maxSockets === "number" && maxSockets < Number.POSITIVE_INFINITY;
  const turns = isLimited ? { ...turnsFor(maxSockets), placeOf } : undefined;
  const settings = { onProgress, turns, waitsWithin: maxSockets === "own" };
  const close = async () => {
    turns?.close(new Error("The transport was closed."));
    await closeAll();
  };
  // The symbol says to the client that this fetch heeds a signal beside the Request.
  const fetch: Fetch = Object.assign(transportFetch(send, settings), { [forMiddleware]: true });
  const transport = { fetch, Request: OwnTransportRequest as unknown as typeof Request };
  // `close` is not enumerable: openapi-fetch would copy it into the options of each Request.
  const value = { value: close };
  return Object.defineProperties(transport, { close: value, [Symbol.asyncDispose]: value }) as Transport;
}

/** The authorities as Node takes them. */
export function authoritiesOf(ca: NonNullable<TransportOptions["ca"]>): (string | Buffer)[] {
  const all = typeof ca === "string" || ca instanceof Uint8Array ? [ca] : ca;
  return all.map((each) => (typeof each === "string" ? each : Buffer.from(each)));
}
