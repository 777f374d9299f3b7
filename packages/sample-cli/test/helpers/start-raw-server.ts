import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createSecureServer, type TlsOptions } from "node:tls";

/** Starts one on loopback: a text is written as the whole answer, then the connection ends. */
export async function startRawServer(
  behaviour: Behaviour,
  tls?: TlsOptions,
  /** The answer to requests that read, where `behaviour` is for those that change. */
  reading?: string,
): Promise<RawServer> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const accept = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    let request = "";
    socket.on("data", (bytes) => {
      received.push(bytes);
      const wasComplete = isComplete(request);
      request += bytes.toString("latin1");
      if (wasComplete || !isComplete(request)) return;
      if (reading !== undefined && request.startsWith("GET ")) socket.end(Buffer.from(reading));
      else if (typeof behaviour === "string") socket.end(Buffer.from(behaviour));
      else behaviour(socket);
    });
  };
  const server: Server = tls ? createSecureServer(tls, accept) : createServer(accept);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${tls ? "https://localhost" : "http://127.0.0.1"}:${port}/v2`,
    received: () => Buffer.concat(received),
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const socket of sockets) {
        socket.destroy();
      }
    },
  };
}

/** A server that answers with given bytes, and keeps what it was sent. */
export interface RawServer {
  readonly port: number;
  /** The base URL with the address of the server. */
  readonly url: string;
  /** All bytes that came, of all connections. */
  received(): Buffer;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a raw server does with a connection once all of a request is there, or something that is none. */
export type Behaviour = string | ((socket: Socket) => void);

function isComplete(request: string): boolean {
  const isHttp = /^[A-Z]/.test(request);
  const [head = "", body] = request.split(/\r\n\r\n(.*)/s);
  if (!isHttp || body === undefined) return !isHttp && request !== "";
  const length = /^content-length: *(\d+)$/im.exec(head)?.[1];
  return /^transfer-encoding: *chunked$/im.test(head)
    ? body.endsWith("0\r\n\r\n")
    : body.length >= Number(length ?? 0);
}

/** An HTTP answer with a true Content-Length. */
export function answer(status: string, type: string, body: string): string {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}`;
  return `${head}\r\nConnection: close\r\n\r\n${body}`;
}

/** The answer to an update. */
export const noContent = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
