import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { group } from "./group.js";

/** 130 bytes. */
const answer = JSON.stringify({
  id: "MIuNMURBTkuwfZ20jteRJg",
  name: "Office",
  type: "normal",
  total_members: 2,
  search_by_account: true,
  search_by_domain: true,
});

// A program: a server on loopback in a process of its own, which sends its URL to its parent and ends with it. The
// first segment of the path chooses what it answers: 204, JSON, or whether the body is right.
const server = createServer((request, response) => {
  if (request.url?.startsWith("/checked/")) return check(request, response);
  request.resume();
  request.on("end", () => {
    if (request.url?.startsWith("/json/")) {
      response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
      response.end(answer);
    } else {
      response.writeHead(204);
      response.end();
    }
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.on("disconnect", () => process.exit());

async function check(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += chunk;
  const isRight =
    request.method === "PATCH" &&
    request.headers.authorization?.startsWith("Bearer ") === true &&
    Object.entries(group).every(([name, value]) => holds(body, name, String(value)));
  response.writeHead(isRight ? 204 : 400);
  response.end();
}

/** Whether a body has a property, as a part of a form or as a member of a JSON object. */
function holds(body: string, name: string, value: string): boolean {
  const part = new RegExp(`name="${name}"(\r\n[^\r]+)*\r\n\r\n${value}\r\n--`);
  return part.test(body) || new RegExp(`"${name}":"?${value}"?[,}]`).test(body);
}
