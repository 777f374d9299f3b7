import { describe, expect, it } from "vitest";
import { createClient } from "../src/index.js";
import { nodeTransport } from "../src/node.js";
import { undiciTransport } from "../src/undici.js";
import { loopback } from "./loopback.js";

interface AnyClient {
  readonly GET: (path: string, init: object) => Promise<unknown>;
}

describe.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("a base URL over %s", (_, make) => {
  const refused = async (baseUrl: string) => {
    await using transport = make({ proxy: false });
    const client = createClient({ baseUrl, ...transport }) as unknown as AnyClient;
    const query = { query: { key: "s3cret" } };
    return client.GET("/a", { params: query }).then(
      () => "sent",
      (error: Error) => error,
    );
  };

  it.each(["http://localhost:99999", "http://localhost:0", "http://a b", "http://[::1", "https://:443"])(
    "that cannot be called is refused before anything is sent: %s",
    async (baseUrl) => {
      const error = await refused(baseUrl);
      expect(error).toBeInstanceOf(TypeError);
      expect(error).not.toHaveProperty("cause");
      expect((error as Error).message).toBe(
        "The URL of the Request cannot be called: see that its host is one, and its port a number from 1 to 65535.",
      );
    },
  );

  it.each([
    ["/v1", "give the client a baseUrl"],
    ["localhost:80", "give the client a baseUrl"],
    ["ftp://a.test", "give the client a baseUrl"],
    ["http://user:s3cret@a.test", "use an Authorization header"],
  ])("that is none for fetch is refused in words, and not quoted: %s", async (baseUrl, advice) => {
    const error = (await refused(baseUrl)) as Error;
    expect(error.message).toContain(advice);
    expect(error.message).not.toContain("s3cret");
  });

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
