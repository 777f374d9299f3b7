import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { answerSongs } from "./answer-songs.js";
import { type CarriedPart, carriedParts } from "./read-on-node.js";

/** What the server on loopback saw of a request. */
export interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly contentType: string | undefined;
  readonly contentLength: string | undefined;
  readonly accept: string | undefined;
  /** The header `X-Rebuilt`. */
  readonly rebuilt: string | string[] | undefined;
  readonly length: number;
  readonly base64: string;
  /** What busboy found, if it was a form. */
  readonly parts: readonly CarriedPart[];
}

declare module "vitest" {
  interface ProvidedContext {
    server: string;
  }
}

/** Starts a server that answers each request with what it saw, and stops it when the tests are over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("server", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (request.url?.startsWith("/shelves/")) return answerSongs(request, response, bytes);
  const contentType = request.headers["content-type"] ?? "";
  if (request.url?.startsWith("/again") && request.method !== "OPTIONS") {
    response.writeHead(307, { location: request.url.replace("/again", "/seen"), ...allowed });
    response.end();
    return;
  }
  if (request.url?.startsWith("/simple") && request.method === "OPTIONS") {
    // Whoever asks beforehand is refused.
    response.writeHead(405).end();
    return;
  }
  const seen: Seen = {
    method: request.method,
    url: request.url,
    contentType: request.headers["content-type"],
    contentLength: request.headers["content-length"],
    accept: request.headers.accept,
    rebuilt: request.headers["x-rebuilt"],
    length: bytes.length,
    base64: bytes.toString("base64"),
    parts: contentType.startsWith("multipart/form-data")
      ? await carriedParts("busboy", contentType, bytes)
      : [],
  };
  response.writeHead(200, { "content-type": "application/json", ...allowed });
  response.end(JSON.stringify(seen));
}

const allowed = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};
