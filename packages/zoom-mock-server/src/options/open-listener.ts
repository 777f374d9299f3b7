import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { TlsOptions } from "./zoom-mock-server-options.js";

/** Listens on 127.0.0.1. Rejects if the port cannot be had. */
export async function openListener(
  handle: (exchange: Exchange) => Promise<void>,
  port: number,
  tls?: TlsOptions,
): Promise<Listener> {
  const sockets = new Map<number | undefined, Socket>();
  const take = (message: IncomingMessage, response: ServerResponse, proceed = () => {}) => {
    const reset = () => sockets.get(message.socket.remotePort)?.resetAndDestroy();
    // A client that hangs up in the middle of its request gets no answer and leaves no record.
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
  await listen(server, port);
  return { port: (server.address() as AddressInfo).port, close: () => stop(server, sockets.values()) };
}

/** One request as it comes in: nothing of its body has been read. */
export interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  /** Asks for the body, where the client waits to be asked (`Expect: 100-continue`). */
  readonly proceed: () => void;
  /** Breaks the connection with a RST, also below TLS. */
  readonly reset: () => void;
}

/** A port that is listened on. */
export interface Listener {
  readonly port: number;
  /** Ends all connections, whatever state they are in, and stops. */
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === "EADDRINUSE";
      const reason = isTaken ? "is in use already" : `cannot be had (${cause.code})`;
      const message = `startZoomMockServer: port ${port} on 127.0.0.1 ${reason}. Pass another, or 0 for a free one.`;
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
