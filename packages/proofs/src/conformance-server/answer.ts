import type { IncomingMessage, ServerResponse } from "node:http";
import { fileSize, sampleBytes } from "../conformance/sample-bytes.js";
import { sumOf } from "../conformance/sum-of.js";
import { compareBody } from "./compare-body.js";
import type { Happenings } from "./happenings.js";
import { sendParts } from "./send-parts.js";

/** Answers one request of the suite. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { heard, script, report }: Served,
): Promise<void> {
  const url = new URL(request.url ?? "", "http://server");
  const path = url.pathname;
  const query = (name: string) => url.searchParams.get(name) ?? "";
  const key = query("key");
  for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
  if (request.method === "OPTIONS") return end(response.writeHead(204));
  response.on("close", () => {
    if (!response.writableFinished) heard.tell(key, "end without answer");
  });
  if (path === "/page")
    return send(response, "text/html", '<!doctype html><script type="module" src="/script"></script>');
  if (path === "/script") return send(response, "text/javascript", script());
  if (path === "/saw") {
    // A request that is not read ends only when it is.
    if (query("what") === "end without answer") stalled.get(key)?.resume();
    return heard.wait(key, query("what")).then(() => end(response.writeHead(204)));
  }
  if (path === "/go-on") {
    heard.tell(key, "go on");
    return end(response.writeHead(204));
  }
  if (path === "/reset") {
    request.socket.resetAndDestroy();
    return;
  }
  if (path === "/cut") return cutOff(response);
  if (path === "/stalled") {
    return stall(request, () => {
      stalled.set(key, request);
      heard.tell(key, "chunk");
    });
  }
  if (path === "/slow" || path === "/slow-json" || path === "/events")
    return sendSlowly(response, slow[path], () => heard.tell(key, "chunk"), heard.wait(key, "go on"));
  heard.tell(key, "head");
  const body = await bodyOf(request, () => heard.tell(key, "chunk")).catch(() => undefined);
  if (body === undefined || path === "/never") return;
  if (path === "/report") {
    report(body.toString());
    return end(response.writeHead(204));
  }
  if (path === "/moved") {
    const location = query("to");
    return end(response.writeHead(Number(query("status") || 307), { location }));
  }
  if (path === "/hello") return send(response, json, '{"hello":"Jürgen"}');
  if (path === "/missing") return send(response, json, '{"message":"no"}', 404);
  if (path === "/download")
    return send(
      response,
      "application/octet-stream",
      Buffer.from(sampleBytes(Number(query("size") || fileSize))),
    );
  if (path === "/parts" || path === "/items") return sendParts(response, path);
  if (path === "/sum") return send(response, json, JSON.stringify(sumOf(body)));
  // The first attempt of each call is refused.
  if (path === "/busy" && !refused.delete(key)) {
    refused.add(key);
    return end(response.writeHead(503));
  }
  const compared = compareBody(
    path === "/busy" ? query("to") : path,
    request.headers["content-type"] ?? "",
    body,
    request.headers["x-written-by"] === "native",
  );
  return send(response, json, JSON.stringify(compared ?? { same: false, difference: `no ${path}` }));
}

/** What the server keeps beside its requests. */
export interface Served {
  readonly heard: Happenings;
  readonly script: () => string;
  readonly report: (text: string) => void;
}

const refused = new Set<string>();
const stalled = new Map<string, IncomingMessage>();
const json = "application/json";

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
  "access-control-expose-headers": "*",
};

/** An answer in two pieces. */
const slow = {
  "/slow": {
    type: "application/octet-stream",
    pieces: [sampleBytes(20_000).subarray(0, 7000), sampleBytes(20_000).subarray(7000)],
  },
  "/slow-json": { type: json, pieces: ['{"a":', "1}"] },
  "/events": {
    type: "text/event-stream",
    pieces: ['data: {"at":1}\n\n', ': comment\ndata: {"at":\ndata: "Ä"}\n\n'],
  },
} as const;

function send(response: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

function end(response: ServerResponse): void {
  response.end();
}

/** Its headers have to be read before its end is. */
function cutOff(response: ServerResponse): void {
  response.writeHead(200, { "content-type": json, "content-length": 100 }).write("{");
  setTimeout(() => response.socket?.end(), 100);
}

/** Reads one chunk of the body, and no more. */
function stall(request: IncomingMessage, tell: () => void): void {
  request.once("data", () => {
    request.pause();
    tell();
  });
  request.on("error", () => {});
}

async function sendSlowly(
  response: ServerResponse,
  { type, pieces }: (typeof slow)[keyof typeof slow],
  tell: () => void,
  goOn: Promise<void>,
): Promise<void> {
  const [first, last] = pieces;
  response.writeHead(200, { "content-type": type });
  response.write(first, tell);
  await goOn;
  response.end(last);
}

async function bodyOf(request: IncomingMessage, tell: () => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    if (chunks.length === 0) tell();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
