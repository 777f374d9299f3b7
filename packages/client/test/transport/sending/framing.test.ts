import { describe, expect, it } from "vitest";
import { nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { strictServer } from "../../helpers/strict-server.js";
import type { SuiteTransport } from "../describe-transport.js";

const transports: readonly (readonly [string, () => SuiteTransport])[] = [
  ["global fetch", () => ({ fetch, Request, close: async () => {} })],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
];

describe.each(transports)("%s, before a strict server", (_, make) => {
  const methods = ["OPTIONS", "DELETE", "POST", "PUT", "PATCH", "QUERY"];

  it.each(methods)("%s says where its body ends", async (method) => {
    await using server = await strictServer();
    const transport = make();
    const bodies = ["text", new Blob(["text"]).stream(), new Blob(["text"]), undefined];
    for (const body of bodies) {
      const init = { method, duplex: "half", ...(body !== undefined && { body }) } as const;
      const response = await transport.fetch(new transport.Request(server.url, init));
      expect(response.status).toBe(200);
      await response.text();
    }
    await transport.close();
    const bodiesSeen = server.requests.map(({ body }) => body);
    expect(bodiesSeen).toEqual(["text", "4\r\ntext\r\n0\r\n\r\n", "text", ""]);
  });

  it.each(["GET", "HEAD", ...methods])("%s without a body says no more than it must", async (method) => {
    await using server = await strictServer();
    const transport = make();
    await (await transport.fetch(new transport.Request(server.url, { method }))).text();
    await transport.close();
    const framing = server.requests[0]?.lines.filter((line) => /^(content-length|transfer-enc)/.test(line));
    expect(framing).toEqual(/GET|HEAD|OPTIONS|DELETE/.test(method) ? [] : ["content-length: 0"]);
  });

  it("a header has a byte for each character, whatever the body is", async () => {
    await using server = await strictServer();
    const transport = make();
    for (const body of ["text", "\u00fc", new Blob(["text"]), undefined]) {
      const init = { method: "POST", headers: { "x-a": "\u00e9" }, ...(body !== undefined && { body }) };
      await (await transport.fetch(new transport.Request(server.url, init))).text();
    }
    await transport.close();
    const seen = server.requests.map(({ lines }) => lines.find((line) => line.startsWith("x-a")));
    expect(seen).toEqual(Array.from({ length: 4 }, () => "x-a: \u00e9"));
  });
});
