import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFrom, nodeTransport } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import { describe, expect, onTestFinished, test } from "vitest";
import { redirect, retry, timeout, transportErrors } from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { testClient } from "../helpers/test-client.js";

const transports = [
  ["fetch", () => ({})],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
] as const;
const params = { params: { path: { id: "1" } } };
const quick = { baseDelay: 1 };
const gone = new Error("the disk is gone");

async function file(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sources-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "file"), Buffer.alloc(size, "a"));
  return join(folder, "file");
}

describe.each(transports)("over %s", (_, make) => {
  test.for([
    ["transportErrors outside", [transportErrors, retry(quick)]],
    ["transportErrors inside", [retry(quick), transportErrors]],
    ["all policies", [timeout(), transportErrors, retry(quick), redirect()]],
  ] as const)(
    "a source that fails is told as such, and the call is not sent again: %s",
    async ([, policies]) => {
      const { origin, requests } = await startServer((response) => response.writeHead(503).end());
      const client = testClient(origin, policies, make());
      let opened = 0;
      const content = () => {
        opened += 1;
        return Promise.reject(gone);
      };
      const call = client.PATCH("/things/{id}", { ...params, body: { file: { content } } });
      await expect(call).rejects.toMatchObject({
        name: "MultipartError",
        code: "SOURCE_FAILED",
        property: "file",
        cause: gone,
      });
      const path = await file(100_000);
      const short = await fileFrom(path);
      await truncate(path, 10);
      const second = client.PATCH("/things/{id}", { ...params, body: { file: short } });
      await expect(second).rejects.toMatchObject({ code: "SOURCE_FAILED", property: "file" });
      expect([opened, requests.length]).toEqual([1, 0]);
    },
  );

  test("a file is followed by redirect, where the transport holds it nowhere", async () => {
    const { origin, requests } = await startServer((response, { url }) =>
      response.writeHead(url === "/there" ? 204 : 307, { location: "/there" }).end(),
    );
    const client = testClient(origin, [transportErrors, redirect()], make());
    const body = { file: await fileFrom(await file(200_000)) };
    const outcome = await client.PATCH("/things/{id}", { ...params, body }).then(
      ({ response }) => response.status,
      ({ name, code }) => `${name} ${code}`,
    );
    expect(outcome).toBe(_ === "fetch" ? "TransportError REDIRECT" : 204);
    if (_ === "fetch") return;
    expect(requests[1]?.body).toBe(requests[0]?.body);
    expect(requests[0]?.body.length).toBeGreaterThan(200_000);
  });

  test("a redirect that the call itself refuses is a TransportError, and is not sent again", async () => {
    const { origin, requests } = await startServer((response) =>
      response.writeHead(307, { location: "/there" }).end(),
    );
    const client = testClient(origin, [transportErrors, retry(quick)], make());
    const call = client.GET("/things", { redirect: "error" });
    await expect(call).rejects.toMatchObject({ name: "TransportError", code: "REDIRECT" });
    expect(requests.length).toBe(1);
  });

  test("redirects without an end are a TransportError", async () => {
    const { origin } = await startServer((response) =>
      response.writeHead(302, { location: "/things" }).end(),
    );
    const call = testClient(origin, [transportErrors, retry(quick)], make()).GET("/things");
    await expect(call).rejects.toMatchObject({ name: "TransportError", code: "REDIRECT" });
  });

  test("a redirect whose body does not end is followed, and its connection closed", async () => {
    let isClosed: (value: unknown) => void = () => {};
    const closed = new Promise((resolve) => {
      isClosed = resolve;
    });
    const { origin } = await startServer((response, { url }) => {
      if (url === "/there") return response.writeHead(204).end();
      response.writeHead(307, { location: "/there" }).once("close", isClosed);
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        response.once("drain", write);
      };
      write();
    });
    const client = testClient(origin, [transportErrors, redirect()], make());
    const { response } = await client.PATCH("/things/{id}", { ...params, body: { name: "a" } });
    expect(response.status).toBe(204);
    await closed;
  });

  test("a limit of time ends a fetch that takes a Request alone", async () => {
    let isClosed: (value: unknown) => void = () => {};
    const closed = new Promise((resolve) => {
      isClosed = resolve;
    });
    const { origin, requests } = await startServer((response) => response.once("close", isClosed));
    const own: { readonly fetch?: typeof fetch } = make() as never;
    const send = own.fetch ?? fetch;
    const options = { ...own, fetch: (request: Request) => send(request) };
    const client = testClient(origin, [timeout({ firstByte: 400 })], options);
    const body = { file: new Blob(["a"]) };
    // On a busy machine a call may end before the server has received it.
    while (requests.length === 0) {
      const call = client.PATCH("/things/{id}", { ...params, body });
      await expect(call).rejects.toMatchObject({ code: "TIMEOUT" });
    }
    await closed;
  });

  test("a URL that cannot be called is not tried again", async () => {
    for (const baseUrl of ["http://localhost:99999", "ftp://a.test"]) {
      const client = testClient(baseUrl, [transportErrors, retry(quick)], make());
      await expect(client.GET("/things")).rejects.toMatchObject({ code: "BASE_URL" });
    }
  });
});

describe.each(transports.slice(1))("over %s", (_, make) => {
  test("more content codings than five are NOT_HTTP, and not asked for again", async () => {
    const { origin, requests } = await startServer((response) =>
      response.writeHead(200, { "content-encoding": "br,".repeat(5000) }).end("a".repeat(10_000)),
    );
    const client = testClient(origin, [transportErrors, retry(quick)], make());
    await expect(client.GET("/things")).rejects.toMatchObject({ name: "TransportError", code: "NOT_HTTP" });
    expect(requests.length).toBe(1);
  });
});
