import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import busboy from "busboy";

/** Starts it on a free loopback port. */
export async function startPhotoServer(): Promise<PhotoServer> {
  const bodies: ReceivedPart[][] = [];
  const server = createServer((request, response) => {
    const parts: Promise<ReceivedPart>[] = [];
    const parser = busboy({ headers: request.headers });
    parser.on("field", (name, content, { mimeType }) => {
      parts.push(Promise.resolve({ name, contentType: mimeType, content }));
    });
    parser.on("file", (name, stream, { filename, mimeType }) => {
      parts.push(buffer(stream).then((content) => ({ name, filename, contentType: mimeType, content })));
    });
    parser.on("close", async () => {
      bodies.push(await Promise.all(parts));
      const isPhoto = request.method === "POST" && request.url === "/photos";
      response.writeHead(isPhoto ? 201 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: bodies.length }));
    });
    request.pipe(parser);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** A part as busboy read it. */
export interface ReceivedPart {
  readonly name: string;
  readonly filename?: string | undefined;
  readonly contentType: string;
  readonly content: string | Buffer;
}

/** A server that takes photos by `POST /photos`. */
export interface PhotoServer {
  readonly url: string;
  /** The parts of each body. */
  readonly bodies: readonly ReceivedPart[][];
  close(): Promise<void>;
}
