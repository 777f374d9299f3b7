// Whether a process ends by itself is seen on Node.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { createClient, type Policy } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { operations } from "../fixtures/files/generated/index.js";
import { echo, loopback, until } from "../helpers/loopback.js";

type Fetch = (request: Request) => Promise<Response>;

const own = [nodeTransport({ proxy: false }), undiciTransport({ proxy: false })] as const;
const native: Fetch = (request) => fetch(request);

/** Ways to give a client a fetch that takes one argument. */
const ways: readonly (readonly [string, object, object])[] = [
  ["of the client", { fetch: native }, {}],
  ["of the call", {}, { fetch: native }],
  ["of the client, with middleware", { fetch: native }, { middleware: [{ onRequest: () => undefined }] }],
  [
    "that takes a URL and options",
    { fetch: (request: Request) => fetch(request.url, withDuplex(request)) },
    {},
  ],
  ["around node:http", { ...own[0], fetch: (request: Request) => own[0].fetch(request) }, {}],
  ["around undici", { ...own[1], fetch: (request: Request) => own[1].fetch(request) }, {}],
  [
    "of the call, beside node:http",
    own[0],
    { fetch: (request: Request) => fetch(request.url, withDuplex(request)) },
  ],
  ["of the call, around node:http", own[0], { fetch: (request: Request) => own[0].fetch(request) }],
];

function withDuplex(request: Request): RequestInit {
  const { method, headers, body, signal } = request;
  return { method, headers, body, signal, duplex: "half" } as RequestInit;
}

const bodies: readonly (readonly [string, object | undefined])[] = [
  ["no body", undefined],
  ["text", { name: "a" }],
  ["a file", { name: "a", content: new Blob(["b".repeat(100_000)]) }],
  ["a stream", { name: "a", content: { content: () => new Blob(["b".repeat(100_000)]).stream() } }],
];

describe.each(ways)("a fetch %s", (_, ofClient, ofCall) => {
  it.each(bodies)("hears of a policy's signal: %s", async (_, body) => {
    await using server = await loopback((request) => request.resume());
    const controllers: AbortController[] = [];
    const limit: Policy = {
      attempt: (request, next) => {
        const controller = new AbortController();
        controllers.push(controller);
        return next(request, { signal: controller.signal });
      },
    };
    const client = createClient({ baseUrl: server.url, operations, policies: [limit], ...ofClient });
    const call = body
      ? client.POST("/files", { body: body as { name: string }, mediaType: "multipart/form-data", ...ofCall })
      : client.GET("/files", ofCall);
    const outcome = call.then(
      () => "answered",
      (error: unknown) => error,
    );
    await until(() => server.asked() === 1);
    const reason = new Error("too long");
    controllers[0]?.abort(reason);
    expect(await outcome).toBe(reason);
    await until(() => server.open() === 0);
  });

  it("sends what it sends without a signal", async () => {
    await using server = await loopback(echo);
    const follow: Policy = {
      attempt: (request, next) => next(request, { signal: new AbortController().signal }),
    };
    const send = async (policies: Policy[]) => {
      const client = createClient({ baseUrl: server.url, operations, policies, ...ofClient });
      const init = { body: { name: "a", content: new Blob(["bcd"]) }, headers: { "x-a": "b" }, ...ofCall };
      const { data } = await client.POST("/files", init);
      const { text, headers } = data as unknown as { text: string; headers: Record<string, string> };
      const boundary = /boundary=(.+)/.exec(headers["content-type"] ?? "")?.[1] ?? "";
      return [headers["x-a"], headers["content-length"], text.replaceAll(boundary, "b")];
    };
    expect(await send([follow])).toEqual(await send([]));
  });
});

it("a process whose fetch was given up ends by itself", async () => {
  let closed = 0;
  await using server = await loopback((request) => {
    request.resume().socket.once("close", () => {
      closed += 1;
    });
  });
  const dist = (name: string) => JSON.stringify(new URL(`../../dist/${name}.js`, import.meta.url).href);
  const program = `
    import { createClient } from ${dist("index")};
    const limit = {
      attempt: (request, next) => {
        const controller = new AbortController();
        setTimeout(() => controller.abort(new Error("too long")), 100);
        return next(request, { signal: controller.signal });
      },
    };
    const client = createClient({ baseUrl: ${JSON.stringify(server.url)}, fetch: (r) => fetch(r), policies: [limit] });
    await client.GET("/").catch((error) => console.log(error.message));
  `;
  const args = ["--input-type=module", "-e", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
  expect(stdout).toBe("too long\n");
  await until(() => closed === 1);
});

it("many calls on one signal of the caller's print no warning, and leave one listener at most", async () => {
  await using server = await loopback(echo);
  const dist = (name: string) => JSON.stringify(new URL(`../../dist/${name}.js`, import.meta.url).href);
  const program = `
    import { getEventListeners } from "node:events";
    import { createServer } from "node:http";
    import { createClient } from ${dist("index")};
    import { nodeTransport } from ${dist("node")};
    import { undiciTransport } from ${dist("undici")};
    const { signal } = new AbortController();
    const counts = [];
    // Opens no tunnel for as long as it is asked to.
    const proxy = createServer().on("connect", (_, socket) => socket.on("error", () => {}));
    await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const tunnels = nodeTransport({ proxy: "http://127.0.0.1:" + proxy.address().port });
    const https = createClient({ baseUrl: "https://a.test", ...tunnels });
    const stuck = Promise.allSettled(Array.from({ length: 40 }, () => https.GET("/", { signal })));
    await new Promise((resolve) => proxy.once("connect", resolve));
    await tunnels.close();
    await stuck;
    proxy.closeAllConnections();
    proxy.close();
    for (const transport of [nodeTransport(), undiciTransport(), nodeTransport({ maxSockets: 1 })]) {
      const client = createClient({ baseUrl: ${JSON.stringify(server.url)}, ...transport });
      const calls = Array.from({ length: 40 }, () => client.POST("/", { body: { a: 1 }, signal }));
      await Promise.all(calls);
      await transport.close();
      counts.push(getEventListeners(signal, "abort").length);
    }
    console.log(counts.join());
  `;
  const args = ["--input-type=module", "-e", program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
  expect([stdout, stderr]).toEqual(["1,1,1\n", ""]);
});
