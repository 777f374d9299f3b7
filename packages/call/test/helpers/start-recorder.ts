import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import busboy from "busboy";

/** A server on loopback that keeps what it gets, and answers 204 unless `answer` answers, or gives true: it never answers then. */
export async function startRecorder(
  answer: (request: Recorded, response: ServerResponse) => unknown = () => {},
) {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const recorded = { method, url, headers, body: Buffer.concat(chunks).toString("latin1") };
      requests.push(recorded);
      const isSilent = answer(recorded, response) === true;
      if (!isSilent && !response.headersSent) response.writeHead(204).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    requests,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A request as the server got it. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A part as busboy reads it: name, filename, type, content. */
export type ReadPart = readonly [name: string, filename: string | undefined, type: string, content: string];

/** The parts of a multipart body, read by busboy. */
export async function partsOf({ headers, body }: Recorded): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  const parser = busboy({ headers });
  parser.on("field", (name, value, { mimeType }) => parts.push([name, undefined, mimeType, value]));
  parser.on("file", (name, stream, { filename, mimeType }) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => parts.push([name, filename, mimeType, Buffer.concat(chunks).toString("latin1")]));
  });
  parser.end(Buffer.from(body, "latin1"));
  await once(parser, "close");
  return parts;
}
