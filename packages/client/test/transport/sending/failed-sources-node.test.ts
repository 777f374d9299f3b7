// Files that change while they wait can be made on Node alone.
import { createReadStream, openAsBlob } from "node:fs";
import { appendFile, mkdtemp, rm, truncate, unlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, type Policy } from "../../../src/index.js";
import { fileFrom, nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { operations } from "../../fixtures/files/generated/index.js";
import { failedSourcesClient, type Transport } from "../../helpers/failed-sources-client.js";
import { bodyOf, loopback, until } from "../../helpers/loopback.js";
import { listenRaw } from "../../helpers/raw-server.js";

let folder = "";
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function newFile(size = 1000): Promise<string> {
  count += 1;
  const path = join(folder, `${count}`);
  await writeFile(path, Buffer.alloc(size, "a"));
  return path;
}

const gone = new Error("the disk is gone");
const bytes = () => new Uint8Array(100_000);

async function* throwing(chunks: number) {
  for (let i = 0; i < chunks; i++) yield bytes();
  throw gone;
}

function erroring(): ReadableStream<Uint8Array> {
  let chunks = 3;
  return new ReadableStream({
    pull(controller) {
      chunks -= 1;
      if (chunks < 0) controller.error(gone);
      else controller.enqueue(bytes());
    },
  });
}

async function changed<Source>(
  open: (path: string) => Promise<Source>,
  change: (path: string) => Promise<void>,
  size?: number,
): Promise<Source> {
  const path = await newFile(size);
  const source = await open(path);
  await change(path);
  return source;
}

/** A Blob of another implementation, whose size is not that of its stream. */
function lying(size: number): Blob {
  const blob = new Blob(["12345"]);
  return { size, type: "", stream: () => blob.stream(), [Symbol.toStringTag]: "Blob" } as unknown as Blob;
}

type Code = "SOURCE_FAILED" | "INVALID_SOURCE";
const withCause: readonly (readonly [string, () => unknown, Code, unknown])[] = [
  ["a file that is deleted", () => changed(fileFrom, unlink), "SOURCE_FAILED", { code: "ENOENT" }],
  [
    "a file that becomes shorter",
    () => changed(fileFrom, (path) => truncate(path, 10)),
    "SOURCE_FAILED",
    { message: expect.stringContaining("shorter") },
  ],
  [
    "a Blob of a file that becomes shorter",
    () => changed(openAsBlob, (path) => truncate(path, 10)),
    "SOURCE_FAILED",
    { name: "NotReadableError" },
  ],
  [
    "a large Blob of a file that is deleted",
    () => changed(openAsBlob, unlink, 3_000_000),
    "SOURCE_FAILED",
    { name: "NotReadableError" },
  ],
  [
    "a Node stream of no file",
    () => createReadStream(join(folder, "none")),
    "SOURCE_FAILED",
    { code: "ENOENT" },
  ],
  ["a Node stream that failed before", () => failedBefore(), "SOURCE_FAILED", { code: "ENOENT" }],
  ["a generator that throws at once", () => throwing(0), "SOURCE_FAILED", gone],
  ["a generator that throws in the middle", () => throwing(5), "SOURCE_FAILED", gone],
  ["a stream that errors in the middle", () => erroring(), "SOURCE_FAILED", gone],
  ["a function that throws", () => ({ content: () => throwNow() }), "SOURCE_FAILED", gone],
  ["a function that rejects", () => ({ content: () => Promise.reject(gone) }), "SOURCE_FAILED", gone],
  ["a function whose stream errors", () => ({ content: erroring }), "SOURCE_FAILED", gone],
  ["a function that gives text", () => ({ content: () => "text" }), "INVALID_SOURCE", undefined],
  ["a function that promises text", () => ({ content: async () => "text" }), "INVALID_SOURCE", undefined],
  ["an iterator of text", () => textChunks(), "INVALID_SOURCE", undefined],
];

async function failedBefore() {
  const stream = createReadStream(join(folder, "none")).on("error", () => {});
  await closed(stream);
  return stream;
}

function closed(stream: Readable): Promise<void> {
  return new Promise((resolve) => stream.once("close", resolve));
}

function throwNow(): never {
  throw gone;
}

async function* textChunks() {
  yield bytes();
  yield "text";
}

const transports: readonly (readonly [string, () => Transport])[] = [
  ["fetch", () => ({ close: async () => {} })],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
  ["node, one connection", () => nodeTransport({ proxy: false, maxSockets: 1 })],
];

describe.each(transports)("over %s", (name, make) => {
  it.each(withCause)("%s is named, with its cause", async (_, source, code, cause) => {
    let arrived = 0;
    await using server = await loopback((request, response) => {
      request.on("end", () => {
        arrived += 1;
        response.writeHead(201, { "content-type": "application/json" }).end("{}");
      });
      request.resume();
    });
    const transport = make();
    const client = failedSourcesClient(server.url, transport);
    const rejected = (call: Promise<unknown>) =>
      call.then(
        () => "sent",
        (error: unknown) => error,
      );
    const body = { name: "a", content: await source() };
    const error = await rejected(client.POST("/files", { body }));
    expect(error).toMatchObject({ name: "MultipartError", code, property: "content" });
    expect((error as Error).message).toMatch(/^Property "content": /);
    if (cause instanceof Error) expect((error as Error).cause).toBe(cause);
    else if (cause) expect((error as Error).cause).toMatchObject(cause);

    const pages = [new Blob(["fine"]), await source()];
    const second = await rejected(client.POST("/files", { body: { name: "a", pages } }));
    expect(second).toMatchObject({
      name: "MultipartError",
      code,
      property: expect.stringContaining("pages"),
    });

    const whole = { body: await source(), mediaType: "application/octet-stream" };
    const third = await rejected(client.POST("/files", whole));
    expect(third).toMatchObject({ name: "MultipartError", code });
    expect((third as Error).message).toMatch(/^Body: /);
    expect(arrived).toBe(0);
    // The connection, or the turn, is free again.
    expect(
      (await client.POST("/files", { body: { name: "a", content: new Blob(["b"]) } })).response.status,
    ).toBe(201);
    await transport.close();
  });

  // Fetch asks no source for its size.
  if (name !== "fetch") {
    it("a source of another size than it says is named", async () => {
      await using server = await loopback((request) => request.resume());
      const transport = make();
      const client = failedSourcesClient(server.url, transport);
      for (const size of [3, 9]) {
        const call = client.POST("/files", {
          body: { name: "a", content: lying(size), pages: [new Blob(["b"])] },
        });
        await expect(call).rejects.toMatchObject({ code: "SOURCE_FAILED", property: "content" });
      }
      await transport.close();
    });
  }

  it("a file that grows is sent as it was", async () => {
    let text = "";
    await using server = await loopback(async (request, response) => {
      text = (await bodyOf(request)).toString();
      response.writeHead(201, { "content-type": "application/json" }).end("{}");
    });
    const transport = make();
    const content = await changed(fileFrom, (path) => appendFile(path, "bbb"), 5);
    await failedSourcesClient(server.url, transport).POST("/files", { body: { content } });
    expect(text).toMatch(/\r\n\r\naaaaa\r\n--[^\r\n]+--\r\n$/);
    await transport.close();
  });

  /** A source that gives bytes until it is stopped, or nothing after the first. */
  function endless(stalls: boolean) {
    const stopped = { count: 0, begun: false };
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (stopped.begun && stalls) return new Promise(() => {});
        stopped.begun = true;
        await new Promise((resolve) => setImmediate(resolve));
        controller.enqueue(bytes());
      },
      cancel: () => {
        stopped.count += 1;
      },
    });
    return { stream, stopped };
  }

  it.each([
    ["gives", false],
    ["stalls", true],
  ])("a source that %s is cancelled after an abort", async (_, stalls) => {
    await using server = await loopback((request) => request.resume());
    const transport = make();
    const client = failedSourcesClient(server.url, transport);
    const { stream, stopped } = endless(stalls);
    const waiting = endless(false);
    const controller = new AbortController();
    const body = { name: "a", content: { content: () => stream }, pages: [waiting.stream] };
    const call = client.POST("/files", { body, signal: controller.signal });
    await until(() => stopped.begun && server.open() === 1);
    controller.abort(gone);
    await expect(call).rejects.toBe(gone);
    await until(() => stopped.count === 1 && waiting.stopped.count === 1 && server.open() === 0);
    await transport.close();
  });

  it.each([
    ["413", "HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: 2\r\n\r\nno", false],
    ["413 on a connection that stays", "HTTP/1.1 413 Too Large\r\ncontent-length: 2\r\n\r\nno", false],
    ["a reset", "", false],
    [
      "413 while it stalls",
      "HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: 2\r\n\r\nno",
      true,
    ],
    ["a reset while it stalls", "", true],
  ])("a source is cancelled after %s", async (_, answer, stalls) => {
    await using server = await listenRaw(
      createServer((socket) => {
        socket.once("data", () => {
          if (answer === "") socket.resetAndDestroy();
          else if (answer.includes("close")) socket.end(answer);
          else socket.write(answer);
          socket.resume();
        });
      }),
    );
    const transport = make();
    const { stream, stopped } = endless(stalls);
    const call = failedSourcesClient(server.url, transport).POST("/files", {
      body: { name: "a", content: stream },
    });
    const outcome = await call.then(
      ({ response }) => response.status,
      () => "failed",
    );
    expect([413, "failed"]).toContain(outcome);
    await until(() => stopped.count === 1);
    await transport.close();
  });
});

it("a Node stream that fails while a policy waits ends its call, and not the process", async () => {
  let calls = 0;
  const fetch = async () => {
    calls += 1;
    return new Response(null, { status: 204 });
  };
  const content = createReadStream(join(folder, "none"));
  const page = createReadStream(join(folder, "neither"));
  const failed = Promise.all([closed(content), closed(page)]);
  const policies: Policy[] = [
    {
      call: async (call, next) => {
        await failed;
        return next(call);
      },
    },
  ];
  const client = createClient({ baseUrl: "https://files.test", operations, policies, fetch });
  await expect(client.POST("/files", { body: { name: "a", content, pages: [page] } })).rejects.toMatchObject({
    code: "SOURCE_FAILED",
    property: "content",
    cause: { code: "ENOENT" },
  });
  expect(calls).toBe(0);
});

it("a failed source is told even where fetch ends the body as if it were whole", async () => {
  const patient = async (request: Request) => {
    await request.text().catch(() => {});
    return Response.json({});
  };
  const client = createClient({ baseUrl: "https://a.test", operations, fetch: patient });
  const call = client.POST("/files", { body: { name: "a", content: { content: () => throwing(2) } } });
  await expect(call).rejects.toMatchObject({ code: "SOURCE_FAILED", property: "content", cause: gone });
});
