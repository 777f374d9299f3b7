import { createClient, type Operations } from "@partwise/client";
import { type Progress, xhrTransport } from "@partwise/client/xhr";
import { expect, inject, test } from "vitest";
import type { Seen } from "./start-server.js";

const server = inject("server");

interface Paths {
  "/seen": {
    post: {
      requestBody: { content: { "multipart/form-data": { name?: string; photo?: BinaryText } } };
      responses: { 200: { content: { "application/json": Seen } } };
    };
    get: { responses: { 200: { content: { "application/json": Seen } } } };
  };
}

type BinaryText = string & { readonly $binary?: true };

const content = { "multipart/form-data": { encoding: { photo: { binary: true } } } } as const;
const answers = { responses: { 200: ["application/json"] } } as const;
const operations: Operations<Paths> = {
  "/seen": { get: answers, post: { requestBody: { content }, ...answers } },
};

const client = createClient<Paths>({ baseUrl: server, operations, ...xhrTransport() });
const large = new Blob([new Uint8Array(3_000_000)], { type: "image/png" });

/** What an upload tells of its progress. */
function watch() {
  const told: Progress[] = [];
  return { told, onProgress: (progress: Progress) => void told.push(progress) };
}

test("an upload tells how far it has come, in growing numbers up to its length, and arrives whole", async () => {
  const { told, onProgress } = watch();
  const { data } = await client.POST("/seen", { body: { name: "Grüße", photo: large }, onProgress });
  expect(data?.parts.map(({ name, base64 }) => [name, atob(base64).length])).toEqual([
    ["name", 7],
    ["photo", 3_000_000],
  ]);
  expect(told.at(-1)).toEqual({ sent: data?.length, total: data?.length });
  expect(told.every(({ sent }, i) => sent > (told[i - 1]?.sent ?? 0))).toBe(true);
});

test("text alone tells its length, and keeps its boundary", async () => {
  const { told, onProgress } = watch();
  const { data } = await client.POST("/seen", { body: { name: "Grüße" }, onProgress });
  expect(data?.contentType).toMatch(/^multipart\/form-data; boundary=/);
  expect(data?.parts).toMatchObject([{ name: "name" }]);
  expect(told).toEqual([{ sent: data?.length, total: data?.length }]);
});

test("a stream is read to its end, and then sent with its length", async () => {
  const { told, onProgress } = watch();
  const photo = { content: () => large.stream(), filename: "a.png" };
  const { data } = await client.POST("/seen", { body: { photo }, onProgress });
  expect(data?.contentLength).toBe(String(data?.length));
  expect(told.at(-1)).toEqual({ sent: data?.length, total: data?.length });
});

test("calls without onProgress, and those without a body, go out as ever", async () => {
  const { told, onProgress } = watch();
  expect((await client.POST("/seen", { body: { name: "a" } })).data?.method).toBe("POST");
  expect((await client.GET("/seen", { onProgress })).data).toMatchObject({ method: "GET", length: 0 });
  expect(told).toEqual([]);
});

test("an onProgress of the transport is for all calls that have none", async () => {
  const all = watch();
  const own = watch();
  const both = createClient<Paths>({ baseUrl: server, operations, ...xhrTransport(all) });
  await both.POST("/seen", { body: { name: "a" } });
  expect(all.told).toHaveLength(1);
  await both.POST("/seen", { body: { name: "a" }, onProgress: own.onProgress });
  expect([all.told.length, own.told.length]).toEqual([1, 1]);
});

test("a middleware that rebuilds the Request as its own class keeps progress and body", async () => {
  const { told, onProgress } = watch();
  const rebuilt = createClient<Paths>({ baseUrl: server, operations, ...xhrTransport() });
  rebuilt.use({
    onRequest: ({ request }) =>
      new (request.constructor as typeof Request)(request, { headers: withRebuilt(request.headers) }),
  });
  const { data } = await rebuilt.POST("/seen", { body: { photo: large }, onProgress });
  expect(data?.rebuilt).toBe("1");
  expect(data?.parts).toMatchObject([{ name: "photo", isFile: true }]);
  expect(told.at(-1)?.sent).toBe(data?.length);
});

function withRebuilt(headers: Headers): Headers {
  const all = new Headers(headers);
  all.set("X-Rebuilt", "1");
  return all;
}

test("a redirect is followed, and told by the answer", async () => {
  const { onProgress } = watch();
  const again = createClient<Paths>({ baseUrl: `${server}/again`, operations, ...xhrTransport() });
  const { response, data } = await again.POST("/seen", { body: { name: "a" }, onProgress });
  expect(response).toMatchObject({ redirected: true, url: `${server}/seen/seen` });
  expect(data?.parts).toMatchObject([{ name: "name" }]);
});

test("an abort ends an upload with its reason, before and during", async () => {
  const reason = new Error("given up");
  const { told, onProgress } = watch();
  const gone = client.POST("/seen", { body: { name: "a" }, onProgress, signal: AbortSignal.abort(reason) });
  await expect(gone).rejects.toBe(reason);
  const controller = new AbortController();
  const body = { photo: new Blob([new Uint8Array(50_000_000)]) };
  const call = client.POST("/seen", {
    body,
    signal: controller.signal,
    onProgress: (progress) => {
      onProgress(progress);
      controller.abort(reason);
    },
  });
  await expect(call).rejects.toBe(reason);
  expect(told).toHaveLength(1);
});

test("a server that cannot be reached is a TypeError that names the call and no body", async () => {
  const { onProgress } = watch();
  const nobody = createClient<Paths>({ baseUrl: "http://127.0.0.1:1", operations, ...xhrTransport() });
  const error = await nobody.POST("/seen", { body: { name: "secret" }, onProgress }).catch((error) => error);
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(/^POST http:\/\/127\.0\.0\.1:1\/seen: /);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("secret");
});

test.each([
  ["redirect", { redirect: "manual" }],
  ["keepalive", { keepalive: true }],
  ["cache", { cache: "no-store" }],
  ["integrity", { integrity: "sha256-abc" }],
  ["mode", { mode: "no-cors" }],
] as const)("what XMLHttpRequest does not have is refused by its name: %s", async (name, init) => {
  const { told, onProgress } = watch();
  const call = client.POST("/seen", { body: { name: "a" }, onProgress, ...init });
  await expect(call).rejects.toThrow(`XMLHttpRequest, which reports progress, does not have ${name}`);
  expect(told).toEqual([]);
});
