import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Exchange } from "../contract/exchange.js";
import type { TlsOptions } from "../contract/tls-options.js";

/**
 * Listens on 127.0.0.1.
 * @throws {Error} when the port cannot be opened
 */
export async function openListener(
  handle: (exchange: Exchange) => Promise<void>,
  { port, tls, starter }: ListenerOptions,
): Promise<Listener> {
  const sockets = new Map<number | undefined, Socket>();
  const take = (message: IncomingMessage, response: ServerResponse, proceed = () => {}) => {
    const reset = () => sockets.get(message.socket.remotePort)?.resetAndDestroy();
    // When the client hangs up within its request, there is no answer and no record.
    handle({ message, response, proceed, reset }).catch(() => response.destroy());
  };
  const server = tls ? createSecureServer(tls) : createServer();
  server.on("request", take);
  server.on("checkContinue", (message, response) => take(message, response, () => response.writeContinue()));
  server.on("connection", (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on("error", () => {}).once("close", () => sockets.delete(remotePort));
  });
  await listen(server, port, starter);
  return { port: (server.address() as AddressInfo).port, close: () => stop(server, sockets.values()) };
}

/** Where a listener listens. */
export interface ListenerOptions {
  /** The port; 0 for a free one. */
  readonly port: number;
  /** Serves HTTPS with this key and certificate. */
  readonly tls?: TlsOptions | undefined;
  /** The function that errors name. */
  readonly starter: string;
}

/** An open port. */
export interface Listener {
  readonly port: number;
  /** Ends all connections, in whatever state, and closes the port. */
  close(): Promise<void>;
}

function listen(server: Server, port: number, starter: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === "EADDRINUSE";
      const reason = isTaken ? "is in use already" : `cannot be had (${cause.code})`;
      const message = `${starter}: port ${port} on 127.0.0.1 ${reason}. Pass another, or 0 for a free one.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function stop(server: Server, sockets: Iterable<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    for (const socket of sockets) socket.destroy();
  });
}
