import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// A program: a server on loopback in a process of its own, which sends its URL to its parent and ends with it. It discards
// bodies, and answers 400 to one that is shorter than the SIZE of `/at-least/SIZE/` in bytes, or 1000 bytes longer.
const server = createServer((request, response) => {
  const least = Number(request.url?.split("/")[2]);
  let received = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
  });
  request.on("end", () => {
    const isComplete = request.method === "POST" && received > least && received < least + 1000;
    response.writeHead(isComplete ? 204 : 400);
    response.end();
  });
});
server.requestTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.on("disconnect", () => process.exit());
