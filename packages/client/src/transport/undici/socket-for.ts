import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** The socket to which undici writes each body. */
const sockets = new WeakMap<object, Socket | undefined>();

let isWatching = false;

/** The message that undici publishes before the body is written. */
interface SendHeaders {
  readonly request: { readonly body?: unknown };
  readonly socket: Socket & { readonly alpnProtocol?: string | false | null };
}

/**
 * Watches for the socket that undici will write a body to. The returned function gives undefined before undici has chosen a
 * socket, for a body that a dispatcher has wrapped, and over HTTP/2, whose sessions keep chunks beyond the socket.
 * @see https://undici.nodejs.org/#/docs/api/DiagnosticsChannel?id=undiciclientsendheaders
 */
export function socketFor(body: object): () => Socket | undefined {
  sockets.set(body, undefined);
  watch();
  return () => sockets.get(body);
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  subscribe("undici:client:sendHeaders", (message) => {
    const { request, socket } = message as SendHeaders;
    const { body } = request;
    if (typeof body !== "object" || body === null || !sockets.has(body)) return;
    sockets.set(body, socket.alpnProtocol === "h2" ? undefined : socket);
  });
}
