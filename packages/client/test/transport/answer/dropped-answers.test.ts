import type { RequestListener } from "node:http";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { loopback, until } from "../../helpers/loopback.js";
import { listenRaw } from "../../helpers/raw-server.js";

const chunk = Buffer.alloc(65_536);

/** Writes without an end, as fast as the other side reads; tells how much. */
function endless(head: (...request: Parameters<RequestListener>) => boolean) {
  const sent = { bytes: 0, closed: 0 };
  const listener: RequestListener = (request, response) => {
    if (!head(request, response)) return response.end("ok");
    response.once("close", () => {
      sent.closed += 1;
    });
    const write = () => {
      while (!response.destroyed) {
        sent.bytes += chunk.byteLength;
        if (!response.write(chunk)) return void response.once("drain", write);
      }
    };
    write();
  };
  return { sent, listener };
}

describe.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("an answer that is not wanted over %s", (_, make) => {
  it("is not read on, if it does not end: a redirect", async () => {
    const { sent, listener } = endless((request, response) => {
      if (request.url !== "/from") return false;
      response.writeHead(307, { location: "/to" });
      return true;
    });
    await using server = await loopback(listener);
    await using transport = make({ proxy: false });
    const response = await transport.fetch(new transport.Request(`${server.url}/from`));
    expect(await response.text()).toBe("ok");
    await until(() => sent.closed === 1);
  });

  it("is not read on, if nothing of it comes: a redirect", async () => {
    let closed = false;
    await using server = await loopback((request, response) => {
      if (request.url !== "/from") return response.end("ok");
      response.writeHead(307, { location: "/to", "content-length": 10 }).flushHeaders();
      response.once("close", () => {
        closed = true;
      });
    });
    await using transport = make({ proxy: false });
    const response = await transport.fetch(new transport.Request(`${server.url}/from`));
    expect(await response.text()).toBe("ok");
    await until(() => closed);
  });

  it("is not read on when it is refused: a redirect, and a 205", async () => {
    const { sent, listener } = endless((request, response) => {
      response.writeHead(request.url === "/from" ? 307 : 205, { location: "/to" });
      return true;
    });
    await using server = await loopback(listener);
    await using transport = make({ proxy: false });
    const refused = transport.fetch(new transport.Request(`${server.url}/from`, { redirect: "error" }));
    await expect(refused).rejects.toMatchObject({ cause: { message: "unexpected redirect" } });
    await until(() => sent.closed === 1);
    const response = await transport.fetch(new transport.Request(server.url));
    expect([response.status, await response.text()]).toEqual([205, ""]);
    await until(() => sent.closed === 2);
  });

  it.each(["", "gzip", "deflate", "br", "gzip, deflate"])(
    "is not read on once its stream is cancelled: %j",
    async (coding) => {
      const { sent, listener } = endless((_, response) => {
        response.writeHead(200, coding === "" ? {} : { "content-encoding": coding });
        return true;
      });
      await using server = await loopback(listener);
      await using transport = make({ proxy: false });
      const response = await transport.fetch(new transport.Request(server.url));
      await response.body?.cancel();
      await until(() => sent.closed === 1);
    },
  );

  it("gives its connection back, if it is short", async () => {
    await using server = await loopback((request, response) => {
      if (request.url === "/from") response.writeHead(307, { location: "/to" }).end("x".repeat(1000));
      else response.end("ok");
    });
    await using transport = make({ proxy: false });
    for (let i = 0; i < 20; i++) {
      expect(await (await transport.fetch(new transport.Request(`${server.url}/from`))).text()).toBe("ok");
    }
    // A connection that is not given back is replaced by another, twenty times.
    expect(server.connections()).toBeLessThan(10);
  });
});

/** An answer to each request, as it is written. */
function raw(answers: (path: string) => string) {
  return createServer((socket) => {
    let text = "";
    socket.on("data", (bytes) => {
      text += bytes;
      for (let end = text.indexOf("\r\n\r\n"); end >= 0; end = text.indexOf("\r\n\r\n")) {
        const [, path = ""] = /^\w+ (\S+)/.exec(text) ?? [];
        text = text.slice(end + 4);
        socket.write(answers(path));
      }
    });
  });
}

const ok = (text: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`;

describe.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("no answer is taken for another's over %s", (_, make) => {
  it.each([
    ["two answers to one request", "GET", ok("first") + ok("smuggled")],
    ["an answer with more than its length", "GET", `${ok("first")}smuggled`],
    ["a body after HEAD", "HEAD", ok("smuggled")],
    ["an answer after that to HEAD", "HEAD", `HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n${ok("smuggled")}`],
    ["a body after 204", "GET", `HTTP/1.1 204 No\r\n\r\n${ok("smuggled")}`],
    ["a body after 304", "GET", `HTTP/1.1 304 No\r\n\r\n${ok("smuggled")}`],
    [
      "an answer after the last chunk",
      "GET",
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${ok("smuggled")}`,
    ],
  ])("%s", async (_, method, answer) => {
    await using server = await listenRaw(raw((path) => (path === "/odd" ? answer : ok(path))));
    await using transport = make({ proxy: false, maxSockets: 1 });
    const ask = async (path: string, method = "GET") => {
      const response = await transport.fetch(new transport.Request(server.url + path, { method }));
      return response.text();
    };
    for (let i = 0; i < 5; i++) {
      const odd = await ask("/odd", method).catch(() => "refused");
      expect(odd).not.toContain("smuggled");
      const next = await ask(`/${i}`).catch(() => "refused");
      expect([`/${i}`, "refused"]).toContain(next);
    }
  });

  it.each([
    ["two lengths that differ", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nabc"],
    [
      "a length and chunks",
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
    ],
    ["a negative length", "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nabc"],
    [
      "a chunk size that is none",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\nab\r\n0\r\n\r\n",
    ],
    [
      "a chunk size beyond all numbers",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\nab\r\n0\r\n\r\n",
    ],
    ["a header without a name", "HTTP/1.1 200 OK\r\n: a\r\ncontent-length: 2\r\n\r\nab"],
  ])("what is no HTTP rejects: %s", async (_, answer) => {
    await using server = await listenRaw(raw(() => answer));
    await using transport = make({ proxy: false });
    const read = transport.fetch(new transport.Request(server.url)).then((response) => response.text());
    await expect(read).rejects.toMatchObject({ name: "TypeError", cause: expect.anything() });
  });

  it("trailers and chunk extensions are left out", async () => {
    const chunked =
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2;a=b\r\nab\r\n0\r\nx-trailer: c\r\n\r\n";
    await using server = await listenRaw(raw(() => chunked));
    await using transport = make({ proxy: false });
    for (let i = 0; i < 3; i++) {
      const response = await transport.fetch(new transport.Request(server.url));
      expect(response.headers.has("x-trailer")).toBe(false);
      expect(await response.text()).toBe("ab");
    }
  });
});
