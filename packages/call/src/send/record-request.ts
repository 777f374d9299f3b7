import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/**
 * Starts a server on loopback that answers 204, calls `send` with its origin, and gives the raw bytes of the request that
 * the server got.
 */
export async function recordRequest(send: (origin: string) => Promise<void>): Promise<Buffer> {
  let recorded: Buffer = Buffer.alloc(0);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      recorded = Buffer.concat([recorded, bytes]);
      if (isComplete(recorded)) {
        socket.end("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    for (const socket of sockets) {
      socket.destroy();
    }
  }
  return recorded;
}

/** @see https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
function isComplete(request: Buffer): boolean {
  const end = request.indexOf("\r\n\r\n");
  if (end === -1) {
    return false;
  }
  const head = request.toString("latin1", 0, end);
  if (/^transfer-encoding: *chunked$/im.test(head)) {
    return request.subarray(-5).toString("latin1") === "0\r\n\r\n";
  }
  const length = Number(/^content-length: *(\d+)$/im.exec(head)?.[1] ?? 0);
  return request.length >= end + 4 + length;
}
