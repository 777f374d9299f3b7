import { authoritiesOf, type Transport, type TransportOptions, transportOver } from "../transport.js";
import { assertNode } from "./assert-node.js";
import { nodeRoutes } from "./node-routes.js";
import { nodeSend } from "./node-send.js";

/**
 * A transport over node:http and node:https: a small call takes a fraction of its time over global fetch, and files are
 * streamed. Certificates are always checked.
 * @throws TypeError for a proxy that is no URL, and in workerd
 * @example
 * ```ts
 * createClient({ operations, ...nodeTransport({ maxSockets: 8 }) });
 * ```
 */
export function nodeTransport(options: TransportOptions = {}): Transport {
  assertNode("nodeTransport");
  const { keepAlive = true, maxSockets = Number.POSITIVE_INFINITY, ca, proxy, onProgress } = options;
  const { routeTo, close } = nodeRoutes(
    { keepAlive, maxSockets, rejectUnauthorized: true, ...(ca !== undefined && { ca: authoritiesOf(ca) }) },
    proxy,
  );
  return transportOver({
    send: nodeSend(routeTo),
    closeAll: close,
    onProgress,
    maxSockets,
    placeOf: (url) => {
      const { host, port } = routeTo(url);
      return `${host}:${port}`;
    },
  });
}
