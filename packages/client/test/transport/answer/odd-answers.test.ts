import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { listenRaw } from "../../helpers/raw-server.js";
import type { SuiteTransport } from "../describe-transport.js";

const transports: readonly (readonly [string, () => SuiteTransport])[] = [
  ["global fetch", () => ({ fetch, Request, close: async () => {} })],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
];

const ok = ["content-length: 2", "", "ok"];
const early = ["HTTP/1.1 103 Early Hints", "link: </a>; rel=preload", ""];
const noChunks = ["transfer-encoding: chunked", "", "0", "", ""];

/** What servers send that Node's would not: lines, and the status and text to be had of them. */
const answers: readonly (readonly [string, readonly string[], number, string])[] = [
  ["two early hints", [...early, ...early, "HTTP/1.1 200 OK", ...ok], 200, "ok"],
  ["HTTP/1.0", ["HTTP/1.0 200 OK", ...ok], 200, "ok"],
  ["no reason", ["HTTP/1.1 200", ...ok], 200, "ok"],
  ["a reason in UTF-8", ["HTTP/1.1 200 \u00fcber \u65e5", ...ok], 200, "ok"],
  ["a status out of range", ["HTTP/1.1 999 Denied", ...ok], 999, "ok"],
  ["gzip of nothing", ["HTTP/1.1 200 OK", "content-encoding: gzip", ...noChunks], 200, ""],
  ["br of nothing", ["HTTP/1.1 200 OK", "content-encoding: br", ...noChunks], 200, ""],
  ["deflate of nothing", ["HTTP/1.1 200 OK", "content-encoding: deflate", ...noChunks], 200, ""],
];

describe.each(transports)("%s reads an answer with", (_, make) => {
  const ask = async (lines: readonly string[], clone = false) => {
    const text = lines.join("\r\n");
    await using server = await listenRaw(
      createServer((socket) => socket.once("data", () => socket.end(text))),
    );
    const transport = make();
    try {
      const response = await transport.fetch(new transport.Request(server.url));
      const read = clone ? response.clone() : response;
      return [read.status, read.ok, await read.text()];
    } finally {
      await transport.close();
    }
  };

  it.each(answers)("%s", async (_name, lines, status, text) => {
    expect(await ask(lines)).toEqual([status, status === 200, text]);
    expect(await ask(lines, true)).toEqual([status, status === 200, text]);
  });

  it("a reason in Latin-1", async () => {
    const head = Buffer.from("HTTP/1.1 200 f\xfcr\r\nx-a: \xe9\r\n", "latin1");
    const answer = Buffer.concat([head, Buffer.from(ok.join("\r\n"))]);
    await using server = await listenRaw(
      createServer((socket) => socket.once("data", () => socket.end(answer))),
    );
    const transport = make();
    const response = await transport.fetch(new transport.Request(server.url));
    // undici gives the text, and not the bytes.
    expect(["f\xfcr", "f?r", "f\ufffdr"]).toContain(response.statusText);
    expect(response.clone().statusText).toBe(response.statusText);
    expect(response.headers.get("x-a")).toBe("\xe9");
    expect(await response.text()).toBe("ok");
    await transport.close();
  });

  it("a reason with a control character", async () => {
    const lines = ["HTTP/1.1 200 a\u0001b", ...ok];
    expect(await ask(lines)).toEqual([200, true, "ok"]);
    expect(await ask(lines, true)).toEqual([200, true, "ok"]);
  });

  it("a status that is none as a failure with a code", async () => {
    const codes = /^(HPE_INVALID_STATUS|ERR_ASSERTION)$/;
    const cause = { code: expect.stringMatching(codes) };
    await expect(ask(["HTTP/1.1 000 Nothing", ...ok])).rejects.toMatchObject({ cause });
  });

  it("101 that nobody asked for as a failure", async () => {
    const lines = ["HTTP/1.1 101 Switching Protocols", "connection: upgrade", "upgrade: other", "", ""];
    await expect(ask(lines)).rejects.toMatchObject({ cause: { code: expect.any(String) } });
  });
});
