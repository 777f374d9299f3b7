import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { loopback } from "../../helpers/loopback.js";

const coders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  "x-gzip": gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  identity: (bytes) => bytes,
};

/** The bytes in all codings of a list, the first one first. */
function encode(text: string, codings: readonly string[]): Buffer {
  const coded = (bytes: Buffer, coding: string) => coders[coding.trim().toLowerCase()]?.(bytes) ?? bytes;
  return codings.reduce(coded, Buffer.from(text));
}

describe.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("content codings over %s", (_, make) => {
  async function read(header: string | readonly string[], body: Buffer) {
    await using server = await loopback((_, response) => {
      response.setHeader("content-encoding", header as string).end(body);
    });
    await using transport = make({ proxy: false });
    const response = await transport.fetch(new transport.Request(server.url));
    return response.text();
  }

  it.each([
    ["gzip"],
    ["GZip"],
    ["x-gzip"],
    ["identity"],
    ["identity, gzip"],
    ["gzip, identity, br"],
    [" gzip ,, br, "],
    ["br, gzip, deflate, br, gzip"],
    ["br, br, br, br, identity"],
  ])("%j are decoded", async (header) => {
    const codings = header.split(",").filter((coding) => coding.trim() !== "");
    expect(await read(header, encode("Grüße ".repeat(1000), codings))).toBe("Grüße ".repeat(1000));
  });

  it("in several headers are decoded", async () => {
    expect(await read(["gzip", "br, gzip"], encode("text", ["gzip", "br", "gzip"]))).toBe("text");
  });

  it.each([["zstd"], ["gzip, own"], ["own, gzip"]])(
    "%j, of which one is unknown, leave the body alone",
    async (header) => {
      expect(await read(header, Buffer.from("as it came"))).toBe("as it came");
    },
  );

  it.each<[string, string | readonly string[]]>([
    ["six", "gzip, gzip, gzip, gzip, gzip, gzip"],
    ["six, one of them none", "gzip, identity, gzip, gzip, gzip, gzip"],
    ["six, one of them unknown", "gzip, own, gzip, gzip, gzip, gzip"],
    ["six in several headers", ["br, br, br", "br", "br, br"]],
    ["five thousand", "br,".repeat(5000)],
  ])("%s are refused, before anything is decoded", async (_, header) => {
    const body = encode("text", ["gzip", "gzip", "gzip", "gzip", "gzip", "gzip"]);
    await expect(read(header, body)).rejects.toMatchObject({
      name: "TypeError",
      cause: { code: "ERR_CONTENT_CODINGS" },
    });
  });

  it("of no matter to an answer without a body are not looked at", async () => {
    await using server = await loopback((request, response) => {
      response
        .writeHead(request.method === "HEAD" ? 200 : 204, { "content-encoding": "br,".repeat(10) })
        .end();
    });
    await using transport = make({ proxy: false });
    for (const method of ["HEAD", "GET"]) {
      const response = await transport.fetch(new transport.Request(server.url, { method }));
      expect(await response.text()).toBe("");
    }
  });
});
