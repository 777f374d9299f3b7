import { describe, expect, it } from "vitest";
import { CallError, createClient } from "../../../src/index.js";
import { nodeTransport, type Transport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { loopback } from "../../helpers/loopback.js";

const refusals = [
  ["http://localhost:99999", "its port a number from 1 to 65535"],
  ["http://localhost:65536/v1", "its port a number from 1 to 65535"],
  ["http://a b", "see that its host is one"],
  ["http://[::1", "see that its host is one"],
  ["https://:443", "see that its host is one"],
  ["/v1", "relative, and there is no page"],
  ["localhost:80", "not http or https"],
  ["ftp://a.test", "not http or https"],
  ["http://user:s3cret@a.test", "use an Authorization header"],
] as const;

describe.each([
  ["global fetch", () => ({}) as Partial<Transport>],
  ["a fetch of the caller's", () => ({ fetch: async () => new Response("{}") }) as Partial<Transport>],
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("a base URL over %s", (_, make) => {
  it.each(refusals)("is refused in words, and not quoted: %s", async (baseUrl, advice) => {
    const { close, ...transport } = make({ proxy: false });
    const params = { query: { key: "s3cret" } };
    const calls = [
      createClient({ baseUrl, ...transport } as object).GET("/a" as never, { params } as never),
      createClient({ baseUrl: "http://a.test", ...transport } as object).GET(
        "/a" as never,
        { params, baseUrl } as never,
      ),
    ];
    for (const call of calls) {
      const error: unknown = await call.catch((error: unknown) => error);
      expect(error).toBeInstanceOf(CallError);
      expect(error).toMatchObject({ code: "BASE_URL", message: expect.stringContaining(advice) });
      expect(error).not.toHaveProperty("cause");
      expect(`${error}`).not.toContain("s3cret");
    }
    await close?.();
  });
});

describe.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("a URL over %s", (_, make) => {
  it.each(["http://localhost:0", "http://localhost:99999", "http://a b"])(
    "that cannot be called is refused, and not quoted: %s",
    async (url) => {
      await using transport = make({ proxy: false });
      expect(() => new transport.Request(`${url}/a?key=s3cret`)).toThrow(
        new TypeError(
          "The URL of the Request cannot be called: see that its host is one, and its port a number from 1 to 65535.",
        ),
      );
    },
  );

  it("is taken as URLs are: without a path, of any case, and with addresses of any form", async () => {
    const seen: string[] = [];
    await using server = await loopback((request, response) => {
      seen.push(`${request.headers.host}${request.url}`);
      response.end();
    });
    await using transport = make({ proxy: false });
    const { port } = new URL(server.url);
    const urls = [`HTTP://127.1:${port}`, `http://0x7f000001:${port}/ä`, `http://127.0.0.1:0${port}/?b#c`];
    for (const url of urls) await (await transport.fetch(new transport.Request(url))).text();
    expect(seen).toEqual([`127.0.0.1:${port}/`, `127.0.0.1:${port}/%C3%A4`, `127.0.0.1:${port}/?b`]);
  });
});

it("a proxy that has port 0 is refused", () => {
  expect(() => nodeTransport({ proxy: "http://proxy.test:0" })).toThrow(TypeError);
});
