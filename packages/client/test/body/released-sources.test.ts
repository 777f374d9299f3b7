import { describe, expect, it } from "vitest";
import { type ClientOptions, createClient, type Policy } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";

const path = "/files";
const operations = {
  "/files": {
    post: {
      security: [{ key: [] }],
      requestBody: { content: { "multipart/form-data": {}, "application/octet-stream": {} } },
    },
  },
  $securitySchemes: { key: { type: "http", scheme: "bearer" } },
};
const never = () => new Promise<never>(() => {});

interface AnyClient {
  readonly POST: (path: string, init: object) => Promise<unknown>;
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal?.reason);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort);
  });
}

const waitsInAttempt: Policy = { leavesNothing: true, attempt: ({ signal }) => untilAborted(signal) };
/** There is no Request yet. */
const waitsInCall: Policy = { call: ({ init }) => untilAborted(init.signal) };

const transports: [string, () => object & { readonly close?: () => Promise<void> }][] = [
  ["global fetch", () => ({})],
  ["a fetch of the caller's", () => ({ fetch: (request: Request) => fetch(request) })],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
];
const waits: [string, object][] = [
  ["an attempt policy", { policies: [waitsInAttempt] }],
  ["a call policy", { policies: [waitsInCall] }],
  ["credentials", { credentials: { key: never } }],
];
const types = ["multipart/form-data", "application/octet-stream"];

const cases = transports.flatMap(([name, make]) =>
  waits.flatMap(([wait, options]) => types.map((type) => ({ name, make, wait, options, type }))),
);

describe("a source that nobody has read is let go of when the call is aborted", () => {
  it.each(cases)("during $wait over $name, $type", async ({ make, options, type }) => {
    const transport = make();
    const client = createClient({
      baseUrl: "http://127.0.0.1:9",
      operations,
      ...options,
      ...transport,
    } as unknown as ClientOptions<object>) as unknown as AnyClient;
    const controller = new AbortController();
    const reason = new Error("enough");
    let cancelled: unknown;
    const stream = new ReadableStream({
      cancel(why) {
        cancelled = why;
      },
    });
    const body = type === types[0] ? { file: stream } : stream;
    const called = client.POST(path, { body, mediaType: type, signal: controller.signal });
    setImmediate(() => setImmediate(() => controller.abort(reason)));
    await expect(called).rejects.toBe(reason);
    await expect.poll(() => cancelled, { timeout: 10_000 }).toBe(reason);
    await transport.close?.();
  });
});

it("a source stays as it was when the call itself is refused", async () => {
  let isCancelled = false;
  const stream = new ReadableStream({
    cancel() {
      isCancelled = true;
    },
  });
  const middleware = [{ onRequest: () => undefined }];
  const client = createClient({ baseUrl: "http://127.0.0.1:9", operations } as never) as unknown as AnyClient;
  const called = client.POST(path, { body: { file: stream }, mediaType: "a/b", middleware });
  await expect(called).rejects.toMatchObject({ code: "MEDIA_TYPE" });
  expect([isCancelled, stream.locked]).toEqual([false, false]);
});
