import type { Fetch } from "../contract/policy.js";
import { OwnTransportRequest } from "../fetch-objects/own-transport-request.js";
import { ofTransport } from "../request/request-class.js";
import type { ProxyOption } from "./proxy/proxy-for.js";
import { turnsFor } from "./sending/turns.js";
import type { OnProgress } from "./shared/request-fields.js";
import type { RequestUrl } from "./shared/request-url.js";
import type { Send } from "./shared/send.js";
import { transportFetch } from "./transport-fetch.js";

/** A client's connection to servers. Spread a transport into the options of `createClient`. */
export interface Transport {
  /** Sends a request in place of the global fetch. */
  readonly fetch: Fetch;
  /** The Request class that this fetch takes. */
  readonly Request: typeof Request;
  /** Closes every connection that the transport opened; running requests fail. */
  readonly close: () => Promise<void>;
  /** As `close`, for `await using`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** How connections are made and kept. */
export interface TransportOptions {
  /** The most connections to one origin at a time. Default: no limit. */
  readonly maxSockets?: number;
  /** Whether connections are used again. An idle connection does not keep the process alive. Default: `true`. */
  readonly keepAlive?: boolean;
  /** Certificate authorities to trust instead of the well-known ones, in PEM. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** A proxy's URL, or `false` for no proxy. Default: HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment. */
  readonly proxy?: Exclude<ProxyOption, undefined>;
  /** Called during the uploads of all calls without their own `onProgress`. */
  readonly onProgress?: OnProgress;
}

/** The parts of a transport: a `Send`, and how its connections are counted and closed. */
export interface Connections {
  readonly send: Send;
  readonly closeAll: () => void | Promise<void>;
  readonly onProgress: OnProgress | undefined;
  /** The most connections to one place; `own` where `send` has its own limit, undefined for no limit. */
  readonly maxSockets: number | "own" | undefined;
  /** Names the server or proxy to which the connections of a URL lead. */
  readonly placeOf: (url: RequestUrl) => string;
}

/** A transport over a `Send`. */
export function transportOver({ send, closeAll, onProgress, maxSockets, placeOf }: Connections): Transport {
  const isLimited = typeof maxSockets === "number" && maxSockets < Number.POSITIVE_INFINITY;
  const turns = isLimited ? { ...turnsFor(maxSockets), placeOf } : undefined;
  const settings = { onProgress, turns, waitsWithin: maxSockets === "own" };
  const close = async () => {
    turns?.close(new Error("The transport was closed."));
    await closeAll();
  };
  // By this mark, `chooseWay` of the client sends an OwnTransportRequest and any AttemptSignal.
  const fetch: Fetch = Object.assign(transportFetch(send, settings), { [ofTransport]: true });
  const transport = { fetch, Request: OwnTransportRequest as unknown as typeof Request };
  // `close` is not enumerable: openapi-fetch would copy it into the options of each Request.
  const value = { value: close };
  return Object.defineProperties(transport, { close: value, [Symbol.asyncDispose]: value }) as Transport;
}

/** The authorities as Node expects them. */
export function authoritiesOf(ca: NonNullable<TransportOptions["ca"]>): (string | Buffer)[] {
  const all = typeof ca === "string" || ca instanceof Uint8Array ? [ca] : ca;
  return all.map((each) => (typeof each === "string" ? each : Buffer.from(each)));
}
