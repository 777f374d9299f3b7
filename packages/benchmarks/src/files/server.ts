import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// A program: a server on loopback in a process of its own, which says its URL and ends with its parent. It throws
// away what it gets, and refuses a body that is not the SIZE of `/at-least/SIZE/`, in bytes, and a little more.
const server = createServer((request, response) => {
  const least = Number(request.url?.split("/")[2]);
  let received = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
  });
  request.on("end", () => {
    const isWhole = request.method === "POST" && received > least && received < least + 1000;
    response.writeHead(isWhole ? 204 : 400);
    response.end();
  });
});
server.requestTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.on("disconnect", () => process.exit());
