import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { Fetch } from "../policy.js";
import { LightRequest } from "./light-request.js";
import { nodeSend } from "./node-send.js";
import { transportFetch } from "./transport-fetch.js";

/** How a client reaches its servers. Spread it into the options of `createClient`. */
export interface Transport {
  readonly fetch: Fetch;
  readonly Request: typeof Request;
  /** Closes every connection; requests under way fail. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** How connections are made and kept. */
export interface NodeTransportOptions {
  /** Connections to one origin at a time. Unlimited if absent. */
  readonly maxSockets?: number;
  /** Whether connections are used again. They do not keep the process alive. True if absent. */
  readonly keepAlive?: boolean;
  /** Certificate authorities to trust in place of the well-known ones, in PEM. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[];
}

/**
 * A transport over node:http and node:https: small calls cost a fraction of what global fetch takes, and files are
 * streamed. Certificates are always checked.
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const { keepAlive = true, maxSockets = Number.POSITIVE_INFINITY, ca } = options;
  const http = new HttpAgent({ keepAlive, maxSockets });
  const https = new HttpsAgent({
    keepAlive,
    maxSockets,
    rejectUnauthorized: true,
    ...(ca !== undefined && {
      ca: [ca].flat().map((each) => (typeof each === "string" ? each : Buffer.from(each))),
    }),
  });
  const fetch = transportFetch(nodeSend((url) => ({ agent: url.protocol === "https:" ? https : http })));
  const close = async () => {
    http.destroy();
    https.destroy();
  };
  return { fetch, Request: LightRequest as unknown as typeof Request, close, [Symbol.asyncDispose]: close };
}
