import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Starts a server that records when `/counted` is requested. Closed at the end of the test. */
export async function startCounter() {
  const times: number[] = [];
  const server = createServer(({ url }, response) => {
    if (url === "/counted") times.push(performance.now());
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { times, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
