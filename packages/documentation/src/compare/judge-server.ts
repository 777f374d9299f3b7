import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import busboy from "busboy";
import type { Received, ReceivedPart } from "./received.js";

// A worker: a server on loopback in a thread of its own, which sends its URL, and the parts of the newest body when it is asked. Told
// to be quick, it reads no body.
const nothing: Received = { path: "", contentType: "", parts: [] };
let newest = nothing;
let isQuick = false;
const server = createServer(async (request, response) => {
  if (isQuick) for await (const _piece of request);
  else newest = await receive(request);
  response.writeHead(200, { "content-type": "application/json" }).end('{"id":"7","title":"Sea"}');
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
parentPort?.on("message", (wanted: "newest" | "quick") => {
  if (wanted === "quick") isQuick = true;
  parentPort?.postMessage(newest);
  newest = nothing;
});

async function receive(request: IncomingMessage): Promise<Received> {
  const contentType = request.headers["content-type"] ?? "";
  const parts: ReceivedPart[] = [];
  if (!contentType.startsWith("multipart/form-data")) {
    for await (const _piece of request);
    return { path: request.url ?? "", contentType, parts };
  }
  const reader = busboy({
    headers: request.headers,
    defParamCharset: "utf8",
    limits: { fieldSize: 1 << 22 },
  });
  const files: Promise<void>[] = [];
  reader.on("field", (name, content, { mimeType }) => {
    parts.push({ name, content, type: mimeType, filename: undefined });
  });
  reader.on("file", (name, stream, { filename, mimeType }) => {
    const place = parts.push({ name, content: "", type: mimeType, filename }) - 1;
    files.push(
      (async () => {
        const pieces: Buffer[] = [];
        for await (const piece of stream) pieces.push(piece);
        parts[place] = { name, content: Buffer.concat(pieces).toString(), type: mimeType, filename };
      })(),
    );
  });
  await new Promise((resolve) => request.pipe(reader).on("close", resolve).on("error", resolve));
  await Promise.all(files);
  return { path: request.url ?? "", contentType, parts };
}
