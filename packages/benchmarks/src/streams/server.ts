import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

// A program: a server on loopback in a process of its own, which sends its URL to its parent and ends with it. It answers
// `/events?mib=N` and `/lines?mib=N` with so many MiB of items, some of them cut by the end of a chunk.
const item = (i: number) =>
  JSON.stringify({
    id: i,
    name: `item ${i % 1000}`,
    tags: ["one", "two"],
    nested: { ok: true, ratio: 0.25 },
  });
const mebibyte = 2 ** 20;

/** A block of whole items of about a mebibyte. */
function blockOf(write: (text: string) => string): Buffer {
  const items: string[] = [];
  for (let length = 0; length < mebibyte; length += items.at(-1)?.length ?? 0)
    items.push(write(item(items.length)));
  return Buffer.from(items.join(""));
}

const answers: Readonly<Record<string, { readonly type: string; readonly block: Buffer }>> = {
  "/events": { type: "text/event-stream", block: blockOf((text) => `event: item\ndata: ${text}\n\n`) },
  "/lines": { type: "application/jsonl", block: blockOf((text) => `${text}\n`) },
};

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const answer = answers[pathname];
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": answer.type });
  send(response, answer.block, Number(searchParams.get("mib")));
});

function send(response: ServerResponse, block: Buffer, times: number): void {
  let rest = times;
  const more = () => {
    while (rest > 0) {
      rest -= 1;
      if (!response.write(block)) {
        response.once("drain", more);
        return;
      }
    }
    response.end();
  };
  more();
}

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.on("disconnect", () => process.exit());
