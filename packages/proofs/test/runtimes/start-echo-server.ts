import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts one on a free port. */
export async function startEchoServer(): Promise<EchoServer> {
  const busy = new Set<string>();
  let script = "";
  let tell = (_report: string) => {};
  const report = new Promise<string>((resolve) => {
    tell = resolve;
  });

  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    if (path === "/page")
      return send(response, "text/html", '<!doctype html><script type="module" src="/script"></script>');
    if (path === "/script") return send(response, "text/javascript", script);
    if (path === "/reset") return request.socket.resetAndDestroy();
    if (path === "/cut") return cutOff(response);
    const body = await bodyOf(request).catch(() => undefined);
    if (body === undefined || path === "/never") return;
    if (path === "/report") {
      tell(body.toString());
      return response.writeHead(204).end();
    }
    if (path === "/moved") return response.writeHead(307, { location: "/echo" }).end();
    if (path === "/no") return send(response, "application/json", '{"message":"no"}', 404);
    if (path === "/download") return send(response, "application/octet-stream", Buffer.alloc(500_000, "abc"));
    if (path.startsWith("/chunks")) return sendChunks(response, Number(path.split("?")[1] ?? 400_000));
    // Each client asks twice for what is busy.
    const key = `${request.headers["user-agent"]}${path}`;
    if (path === "/busy" && !busy.delete(key)) {
      busy.add(key);
      return response.writeHead(503).end();
    }
    return send(response, "application/json", JSON.stringify(described(request, body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    report,
    serve: (given) => {
      script = given;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server on loopback that says what it got. Pages of any origin may call it. */
export interface EchoServer extends AsyncDisposable {
  readonly origin: string;
  /** What was posted to `/report`. */
  readonly report: Promise<string>;
  /** Serves a page whose script is `script`, at `/page`. */
  readonly serve: (script: string) => void;
}

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
  "access-control-expose-headers": "*",
};

function send(response: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

/** Its headers have to be read before its end is. */
function cutOff(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": 100 }).write("{");
  setTimeout(() => response.socket?.end(), 100);
}

function sendChunks(response: ServerResponse, size: number): void {
  response.writeHead(200, { "content-type": "application/octet-stream" });
  for (let sent = 0; sent < size; sent += 10_000) response.write(Buffer.alloc(10_000, "xyz"));
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What came, with the boundary by one name; of a long body its length and a sum. */
function described({ method, headers }: IncomingMessage, body: Buffer): object {
  const type = headers["content-type"] ?? "";
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? "no boundary";
  const text = body.toString("latin1").replaceAll(boundary, "BOUNDARY");
  let sum = 0;
  for (const byte of Buffer.from(text, "latin1")) sum = (sum * 31 + byte) % 1_000_003;
  return {
    method,
    type: type.replace(boundary, "BOUNDARY"),
    authorization: headers.authorization,
    length: text.length,
    sum,
    begins: text.slice(0, 300),
  };
}
