import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of a test's own, which records the bytes of each request, and lets every page call. */
export async function recordingServer(answer: Answering): Promise<RecordingServer> {
  const requests: ReceivedBytes[] = [];
  const server = createServer(async (message, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "*");
    if (message.method === "OPTIONS") {
      const allowed = message.headers["access-control-request-headers"] ?? "";
      response.setHeader("access-control-allow-methods", "*");
      response.setHeader("access-control-allow-headers", allowed);
      response.writeHead(204).end();
      return;
    }
    const { method = "", url = "", headers } = message;
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    requests.push({ method, url, headers, body: Buffer.concat(chunks) });
    answer(response, message);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, requests, [Symbol.asyncDispose]: close };
}

/** Answers a request that has been read. */
export type Answering = (response: ServerResponse, message: IncomingMessage) => void;

/** A request as it came over the socket. */
export interface ReceivedBytes {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A running server. */
export interface RecordingServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly ReceivedBytes[];
}
