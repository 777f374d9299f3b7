import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { undiciTransport } from "../../../src/undici.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const sizes = [1, 16_384, 65_536, 65_537, 1_000_000];

it.each(sizes)(
  "an answer of %i bytes that nobody reads yet outlives its connection, over undici",
  async (size) => {
    let tell = () => {};
    const ended = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const url = await serve((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        socket.end(Buffer.alloc(size, "a"));
      });
      // The client ends its side when it has heard of the end.
      socket.once("close", () => tell());
    });
    const { fetch, Request, close } = undiciTransport({ proxy: false });
    closing.push(close);
    const response = await fetch(new Request(url));
    const { body } = response;
    // Of a larger one the last bytes stay in the socket, which ends when they are read.
    if (size <= 16_384) await ended;
    let read = 0;
    for await (const chunk of body ?? []) read += chunk.byteLength;
    expect(read).toBe(size);
    await ended;
  },
);

async function serve(take: (socket: Socket) => void): Promise<string> {
  const server = createServer(take).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
