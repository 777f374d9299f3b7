import { createServer, type Server } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from "node:net";
import { answer } from "./answer.js";
import { happenings } from "./happenings.js";

/** Starts the server of the suite on free ports of loopback. */
export async function startConformanceServer(): Promise<ConformanceServer> {
  const heard = happenings();
  let script = "";
  let tell = (_report: string) => {};
  const report = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const served = { heard, script: () => script, report: (text: string) => tell(text) };
  const server = createServer((request, response) => void answer(request, response, served));
  const sockets = new Set<Socket>();
  const silent = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.resume();
    heard.tell("", "connection");
  });
  const [origin, silentOrigin] = await Promise.all([listen(server), listen(silent)]);
  return {
    origin: `http://${origin}`,
    silent: `https://${silentOrigin}`,
    report,
    serve: (given) => {
      script = given;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all([close(server), close(silent)]);
    },
  };
}

/** A server on loopback that compares what it gets, and says what it saw. Pages of any origin may call it. */
export interface ConformanceServer extends AsyncDisposable {
  readonly origin: string;
  /** Accepts connections and never answers: a TLS handshake there has no end. */
  readonly silent: string;
  /** What was posted to `/report`. */
  readonly report: Promise<string>;
  /** Serves a page whose script is `script`, at `/page`. */
  readonly serve: (script: string) => void;
}

async function listen(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server | TcpServer): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}
