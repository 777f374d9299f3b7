import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientOptions, Policy } from "../../src/index.js";
import { operations } from "../fixtures/files/generated/index.js";
import { bodyOf, echo, loopback, until } from "../helpers/loopback.js";

type Seen = readonly [input: unknown, init: RequestInit | undefined];

const seen: Seen[] = [];
const stub = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  seen.push([input, init]);
  return new Response(null, { status: 204 });
};
const baseUrl = "https://files.test/v1";
const form = { body: { name: "a" }, mediaType: "multipart/form-data" } as const;
const native = globalThis.fetch;
let createClient: typeof import("../../src/index.js").createClient;

/** Loads the client where `fetch` is the one of the run time. */
async function loadUnder(fetch: typeof globalThis.fetch): Promise<void> {
  vi.stubGlobal("fetch", fetch);
  vi.resetModules();
  ({ createClient } = await import("../../src/index.js"));
}

beforeEach(() => {
  seen.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

describe("the fetch of the run time", () => {
  beforeEach(() => loadUnder(stub));

  it("gets URL and options: those of the call, of the client, and of the run time", async () => {
    const { signal } = new AbortController();
    const ext = typeof process === "object" ? { dispatcher: "ours" } : {};
    const client = createClient({
      baseUrl,
      operations,
      keepalive: true,
      headers: { "x-a": "b" },
      requestInitExt: ext,
    });
    const options = {
      ...{ credentials: "include", cache: "no-store", mode: "cors", integrity: "sha256-x", priority: "low" },
      ...{ referrer: "about:client", referrerPolicy: "origin", redirect: "error", signal },
    } as const;
    await client.POST("/files", { ...form, ...options, next: { tags: ["a"] } } as never);
    const [[input, init] = []] = seen;
    expect(input).toBe(`${baseUrl}/files`);
    expect(init).toMatchObject({
      ...options,
      ...ext,
      method: "POST",
      keepalive: true,
      next: { tags: ["a"] },
    });
    expect(init?.signal).toBe(signal);
    const headers = new Headers(init?.headers);
    expect(headers.get("x-a")).toBe("b");
    expect(headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    expect(init?.body).toMatch(/^--.*\r\n.*name="name"/);
  });

  it("gets what policies make of it: headers, and a signal in place of the call's", async () => {
    const attempt = new AbortController();
    const policy: Policy = {
      attempt: (request, next) => {
        request.headers.set("x-a", "b");
        expect(request.url).toBe(`${baseUrl}/files`);
        return next(request, { signal: attempt.signal });
      },
    };
    const client = createClient({ baseUrl, operations, policies: [policy], fetch: globalThis.fetch });
    await client.POST("/files", { ...form, signal: new AbortController().signal });
    const [[input, init] = []] = seen;
    expect(input).toBe(`${baseUrl}/files`);
    expect(init?.signal).toBe(attempt.signal);
    expect(new Headers(init?.headers).get("x-a")).toBe("b");
  });

  it("gets the Request that a policy read, with the body and what was set since", async () => {
    const policy: Policy = {
      attempt: (request, next) => {
        const { headers } = request;
        expect(request.body).not.toBeNull();
        headers.set("x-a", "b");
        return next(request);
      },
    };
    const client = createClient({ baseUrl, operations, policies: [policy] });
    await client.POST("/files", { ...form, referrerPolicy: "origin" });
    const [[input, init] = []] = seen;
    const sent = new Request(input as Request, init);
    expect(sent.headers.get("x-a")).toBe("b");
    expect(sent.referrerPolicy).toBe("origin");
    expect(await sent.text()).toContain('name="name"');
  });

  class OwnRequest extends Request {}
  const rebuilds: Policy = {
    rebuildsRequest: true,
    attempt: (request, next) => next(new Request(request, { cache: "reload" })),
  };

  it.each<[string, Pick<ClientOptions, "Request" | "policies">, object]>([
    ["a Request class of the client", { Request: OwnRequest }, {}],
    ["a Request class of the call", {}, { Request: OwnRequest }],
    ["a policy that rebuilds it", { policies: [rebuilds] }, {}],
    ["a middleware of the call", {}, { middleware: [{ onRequest: () => undefined }] }],
  ])("gets a Request where there is %s", async (_, options, init) => {
    const client = createClient({ baseUrl, operations, ...options });
    await client.POST("/files", { ...form, ...init });
    const [[input] = []] = seen;
    expect(input).toBeInstanceOf(Request);
    expect(Object.hasOwn(input as Request, "url")).toBe(false);
    expect(await (input as Request).text()).toContain('name="name"');
  });

  it("gets nothing where a policy rebuilds the Request and does not say so", async () => {
    const { attempt } = rebuilds;
    const policy: Policy = { attempt: attempt as NonNullable<typeof attempt> };
    const client = createClient({ baseUrl, operations, policies: [policy] });
    const call = client.POST("/files", { ...form });
    await expect(call).rejects.toThrow(TypeError);
    expect(seen).toEqual([]);
  });

  it("gets a Request where the client has a middleware", async () => {
    const client = createClient({ baseUrl, operations });
    client.use({ onRequest: ({ request }) => new Request(request, { headers: { "x-a": "b" } }) });
    await client.POST("/files", { ...form });
    const [[input] = []] = seen;
    expect((input as Request).headers.get("x-a")).toBe("b");
    expect(await (input as Request).text()).toContain('name="name"');
  });

  it("gets a file, a form or a stream in a Request", async () => {
    const client = createClient({ baseUrl, operations });
    const stream = new Blob(["b"]).stream();
    await client.POST("/files", { body: { name: "a", content: new Blob(["b"]) } });
    await client.POST("/files", { body: { name: "a", content: stream } });
    await client.POST("/files", { body: new FormData() } as never);
    for (const [input] of seen) {
      expect(input).toBeInstanceOf(Request);
      expect((input as Request).headers.get("content-type")).toMatch(/^multipart\/form-data; *boundary=/);
      expect(await (input as Request).text()).toMatch(/^--/);
    }
    expect(seen).toHaveLength(3);
  });
});

describe("a fetch in its place", () => {
  beforeEach(() => loadUnder(native));

  it.each(["before", "after"])("that came %s the client gets Requests", async (when) => {
    if (when === "before") vi.stubGlobal("fetch", stub);
    const client = createClient({ baseUrl, operations });
    if (when === "after") vi.stubGlobal("fetch", stub);
    await client.POST("/files", { ...form });
    await client.GET("/files");
    expect(seen).toHaveLength(2);
    for (const [input] of seen) expect(Object.hasOwn(input as Request, "url")).toBe(false);
    expect(seen[0]?.[0]).toHaveProperty("url", `${baseUrl}/files`);
  });

  it("that is the client's or the call's own gets Requests", async () => {
    const client = createClient({ baseUrl, operations, fetch: stub });
    await client.GET("/files");
    await createClient({ baseUrl, operations }).GET("/files", { fetch: stub });
    for (const [input] of seen) expect(Object.hasOwn(input as Request, "url")).toBe(false);
    expect(seen).toHaveLength(2);
  });
});

describe("over a socket", () => {
  beforeEach(() => loadUnder(native));

  it.each([
    ["no fetch", {}],
    ["the global one", { fetch: native }],
  ])("a call arrives, with %s", async (_, options) => {
    await using server = await loopback(async (request, response) => {
      if (request.url === "/files?limit=1") return echo(request, response);
      const text = (await bodyOf(request)).toString();
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ name: text, type: request.headers["content-type"] }));
    });
    const client = createClient({ baseUrl: server.url, operations, ...options });
    const { data, response } = await client.POST("/files", { ...form, body: { name: "Grüße" } });
    const seen = data as unknown as { readonly name: string; readonly type: string };
    const boundary = seen.type.split("boundary=")[1];
    expect(seen.name).toContain(`--${boundary}\r\nContent-Disposition: form-data; name="name"`);
    expect(seen.name).toContain("\r\n\r\nGrüße\r\n");
    expect(response).toBeInstanceOf(Response);
    const list = await client.GET("/files", { params: { query: { limit: 1 } } });
    expect(list.data).toMatchObject({ method: "GET", url: "/files?limit=1", text: "" });
  });

  it("is given up by the call's signal", async () => {
    await using server = await loopback(() => {});
    const controller = new AbortController();
    const client = createClient({ baseUrl: server.url, operations });
    const call = client.POST("/files", { ...form, signal: controller.signal });
    await until(() => server.asked() === 1);
    const reason = new Error("given up");
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await until(() => server.open() === 0);
  });

  it.each([
    ["follow", 200],
    ["manual", 307],
    ["error", undefined],
  ] as const)("a redirect with %s", async (redirect, status) => {
    await using server = await loopback((request, response) => {
      if (request.url === "/to") response.writeHead(200, { "content-type": "application/json" }).end("{}");
      else request.resume().on("end", () => response.writeHead(307, { location: "/to" }).end());
    });
    const client = createClient({ baseUrl: server.url, operations });
    const call = client.POST("/files", { ...form, redirect });
    if (status === undefined) await expect(call).rejects.toThrow(TypeError);
    else expect((await call).response.status).toBe(status);
  });

  it("says why nobody was reached", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const call = createClient({ baseUrl: `http://127.0.0.1:${port}`, operations }).GET("/files");
    await expect(call).rejects.toMatchObject({ name: "TypeError", cause: { code: "ECONNREFUSED" } });
  });
});

it("onProgress, which fetch does not tell, is refused before anything is sent", async () => {
  await loadUnder(native);
  await using server = await loopback(echo);
  const client = createClient({ baseUrl: server.url, operations });
  for (const body of [{ name: "a" }, { name: "a", content: new Blob(["b"]) }]) {
    const call = client.POST("/files", { body, onProgress: () => {} });
    await expect(call).rejects.toMatchObject({
      name: "CallError",
      code: "TRANSPORT",
      message: expect.stringMatching(/^POST \/files: fetch does not tell .* @partwise\/client\/node/),
    });
  }
  expect(server.connections()).toBe(0);
  const own = createClient({ baseUrl: server.url, operations, fetch: (request) => native(request) });
  const { response } = await own.POST("/files", { body: { name: "a" }, onProgress: () => {} });
  expect(response.status).toBe(200);
});
