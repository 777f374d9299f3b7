import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";
import type { AddressInfo, Socket } from "node:net";

/** A server on loopback, for as long as it is not disposed of. */
export interface Loopback extends AsyncDisposable {
  readonly url: string;
  /** How many connections were made to it. */
  readonly connections: () => number;
  /**
   * How many of those on which a request has begun are open. Node's fetch keeps a connection for four seconds on which none has
   * begun: one whose call was aborted before its request, and on Node 22 one that it makes when a call is aborted.
   */
  readonly open: () => number;
  /** How many requests have begun. */
  readonly asked: () => number;
  readonly server: Server;
}

/** Listens on a port that is free; with `secure`, over TLS. */
export async function loopback(handler: RequestListener, secure?: ServerOptions): Promise<Loopback> {
  const server = secure ? createSecureServer(secure, handler) : createServer(handler);
  let connections = 0;
  let asked = 0;
  const open = new Set<Socket>();
  server.prependListener("request", ({ socket }) => {
    asked += 1;
    if (open.has(socket)) return;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("connection", (socket) => {
    connections += 1;
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `${secure ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    open: () => open.size,
    asked: () => asked,
    server,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The body of a request, in one piece. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Answers with what came: method, target, headers and body, as JSON. */
export const echo: RequestListener = async (request, response) => {
  const body = await bodyOf(request);
  response.writeHead(200, { "content-type": "application/json" });
  const { method, url, headers } = request;
  response.end(JSON.stringify({ method, url, headers, text: body.toString(), length: body.byteLength }));
};

/** Lets the event loop turn until what was written on one side of a connection has been read on the other, in this process. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits until a number stops changing. */
export async function settled(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    for (let waits = 0; waits < 10; waits++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await turns();
    }
  }
}

/** Waits until `condition` holds. The limit of the test is the limit of the wait. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
