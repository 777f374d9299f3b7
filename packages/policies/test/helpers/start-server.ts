import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Starts a server. `answer` gets each request, and its number from 1 on. */
export async function startServer(
  answer: (response: ServerResponse, request: Received, count: number) => void,
): Promise<TestServer> {
  const requests: Received[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk as Buffer);
    } catch {
      // The client has closed the connection.
      return;
    }
    const { method = "", url = "", headers } = message;
    requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    answer(response, requests.at(-1) as Received, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** A received request. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server on loopback, closed at the end of the test. */
export interface TestServer {
  readonly origin: string;
  readonly requests: readonly Received[];
}
