import { gzipSync } from "node:zlib";
import { createClient } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { afterAll, describe, expect, test, vi } from "vitest";
import { responseLimit } from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { testClient } from "../helpers/test-client.js";

const transport = nodeTransport();
afterAll(() => transport.close());

const policies = [responseLimit({ success: 1000, failure: 100 })];

describe("responseLimit", () => {
  test.for([
    ["an announced size", 200, { "content-length": "1001" }, "x".repeat(1001)],
    ["chunks", 200, {}, "x".repeat(5000)],
    ["a failure", 500, {}, "x".repeat(101)],
    ["a small gzip of much", 200, { "content-encoding": "gzip" }, gzipSync("x".repeat(100_000))],
  ] as const)("does not read on: %s", async ([, status, headers, body]) => {
    const { origin } = await startServer((response) => response.writeHead(status, headers).end(body));
    await expect(testClient(origin, policies).GET("/things", { parseAs: "text" })).rejects.toMatchObject({
      name: "TransportError",
      code: "TOO_LARGE",
      status,
    });
  });

  test.for([
    ["head", 200, "the global fetch", {}],
    ["head", 200, "the Node transport", transport],
    ["get", 304, "the global fetch", {}],
    ["get", 304, "the Node transport", transport],
  ] as const)("counts no body that is not there: %s, %i over %s", async ([method, status, , options]) => {
    const { origin } = await startServer((response) =>
      response.writeHead(status, { "content-length": "1000000", etag: '"a"' }).end(),
    );
    const client = createClient<{ "/things": { get: object; head: object } }>({
      ...options,
      baseUrl: origin,
      policies,
    });
    const { response } = await client.request(method, "/things");
    expect([response.status, response.headers.get("content-length")]).toEqual([status, "1000000"]);
  });

  test.for([
    ["the global fetch", {}],
    ["the Node transport", transport],
  ] as const)("leaves what no Response is made with, over %s", async ([, options]) => {
    const head = "HTTP/1.1 999 tr\xe8s\r\ntransfer-encoding: chunked\r\n\r\n";
    const { origin } = await startServer((response) =>
      response.socket?.end(`${head}2\r\nno\r\n0\r\n\r\n`, "latin1"),
    );
    const { response, error } = await testClient(origin, policies, options).GET("/things", {
      parseAs: "text",
    });
    expect([response.status, response.ok, error, response.url]).toEqual([
      999,
      false,
      "no",
      `${origin}/things`,
    ]);
    expect(["tr\xe8s", "tr\ufffds"]).toContain(response.statusText);
  });

  test("a clone is as the answer is", async () => {
    const { origin } = await startServer((response) => response.writeHead(600).end("no"));
    const client = testClient(origin, policies);
    const clones: Response[] = [];
    client.use({ onResponse: ({ response }) => void clones.push(response.clone().clone()) });
    await client.GET("/things");
    expect(clones.map(({ status, url }) => [status, url])).toEqual([[600, `${origin}/things`]]);
    await expect(clones[0]?.text()).resolves.toBe("no");
  });

  test("closes the connection of an answer that has no end", async () => {
    const gone = vi.fn();
    const { origin } = await startServer((response) => {
      const timer = setInterval(() => response.write("x".repeat(500)), 1);
      response.on("close", () => clearInterval(timer)).on("close", gone);
    });
    await expect(testClient(origin, policies).GET("/things")).rejects.toMatchObject({ code: "TOO_LARGE" });
    await vi.waitFor(() => expect(gone).toHaveBeenCalled(), 30_000);
  });

  test("leaves what fits as it is, and what the caller reads as a stream", async () => {
    const { origin } = await startServer((response) => response.end("y".repeat(1000)));
    const client = testClient(origin, policies);
    expect((await client.GET("/things", { parseAs: "text" })).data).toHaveLength(1000);
    const large = await startServer((response) => response.end("z".repeat(3000)));
    const { data, response } = await testClient(large.origin, policies).GET("/things", { parseAs: "stream" });
    expect(await new Response(data).text()).toHaveLength(3000);
    expect(response.url).toBe(`${large.origin}/things`);
  });

  test("keeps status, headers and URL of an answer whose size is not announced", async () => {
    const { origin } = await startServer((response) =>
      response.writeHead(404, { "x-id": "7" }).write("no", () => response.end()),
    );
    const { error, response } = await testClient(origin, policies).GET("/things");
    expect([error, response.status, response.headers.get("x-id"), response.url]).toEqual([
      "no",
      404,
      "7",
      `${origin}/things`,
    ]);
  });

  test("refuses a negative limit", () => {
    expect(() => responseLimit({ failure: -1 })).toThrow(/^responseLimit: failure/);
  });
});
