// What is open at a time can be counted on Node, in /proc.
import { mkdtemp, readdir, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import { fileFrom, nodeTransport, type Transport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { operations } from "../../fixtures/files/generated/index.js";
import { loopback, until } from "../../helpers/loopback.js";

let path = "";
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), "waiting-")), "file.bin");
  await writeFile(path, Buffer.alloc(200_000, "a"));
});
afterAll(() => rm(join(path, ".."), { recursive: true }));

/** How often this process has the file open. */
async function openFiles(): Promise<number> {
  const links = await readdir("/proc/self/fd");
  const targets = await Promise.all(links.map((link) => readlink(`/proc/self/fd/${link}`).catch(() => "")));
  return targets.filter((target) => target === path).length;
}

/** Holds each request back, when its body has come, until it is let go. */
async function holding() {
  const held: (() => void)[] = [];
  let letsGo = false;
  const server = await loopback((request, response) => {
    request.resume().on("end", () => {
      const answer = () => response.writeHead(201, { "content-type": "application/json" }).end('{"id":"1"}');
      if (letsGo) answer();
      else held.push(answer);
    });
  });
  const letGo = () => {
    letsGo = true;
    for (const answer of held.splice(0)) answer();
  };
  return { server, held, letGo };
}

type Make = () => { readonly transport: Transport; readonly close: () => Promise<void> };
const over = (transport: Transport) => ({ transport, close: () => transport.close() });
const limited: readonly (readonly [string, Make])[] = [
  ["node", () => over(nodeTransport({ proxy: false, maxSockets: 2 }))],
  ["undici", () => over(undiciTransport({ proxy: false, maxSockets: 2 }))],
  [
    "undici with a dispatcher",
    () => {
      const dispatcher = new Agent({ connections: 2 });
      return { transport: undiciTransport({ dispatcher }), close: () => dispatcher.destroy() };
    },
  ],
];

describe.each(limited)("uploads that wait for one of two connections: %s", (_, make) => {
  it("call no function and open no file before, and all arrive", async () => {
    const { server, held, letGo } = await holding();
    await using _server = server;
    const { transport, close } = make();
    const client = createClient({ baseUrl: server.url, operations, ...transport });
    let calls = 0;
    const inOrder: number[] = [];
    const stream = async function* (i: number) {
      inOrder.push(i);
      yield new Uint8Array(70_000);
    };
    const opener = (i: number) => () => {
      calls += 1;
      return stream(i);
    };
    const functions = Array.from({ length: 20 }, (_, i) =>
      client.POST("/files", { body: { name: "a", content: { content: opener(i) } } }),
    );
    await until(() => held.length === 2);
    expect(calls).toBe(2);
    letGo();
    for (const { response } of await Promise.all(functions)) expect(response.status).toBe(201);
    expect(calls).toBe(20);
    expect(inOrder).toEqual(Array.from({ length: 20 }, (_, i) => i));
    await close();
  });

  it.skipIf(process.platform !== "linux")("hold no descriptor of a file by its path", async () => {
    const { server, held, letGo } = await holding();
    await using _server = server;
    const { transport, close } = make();
    const client = createClient({ baseUrl: server.url, operations, ...transport });
    const file = await fileFrom(path);
    const uploads = Array.from({ length: 50 }, () =>
      client.POST("/files", { body: { name: "a", content: file } }),
    );
    await until(() => held.length === 2);
    expect(await openFiles()).toBeLessThan(3);
    letGo();
    expect((await Promise.all(uploads)).every(({ response }) => response.status === 201)).toBe(true);
    expect(await openFiles()).toBe(0);
    await close();
  });

  it("are let go of at once when they are aborted, and those behind them go on", async () => {
    const { server, held, letGo } = await holding();
    await using _server = server;
    const { transport, close } = make();
    const client = createClient({ baseUrl: server.url, operations, ...transport });
    const cancelled: number[] = [];
    let calls = 0;
    const upload = (i: number, signal?: AbortSignal) => {
      const given = new ReadableStream<Uint8Array>({
        start: (to) => {
          to.enqueue(new Uint8Array(10));
          to.close();
        },
      });
      const waiting = new ReadableStream<Uint8Array>({ cancel: () => void cancelled.push(i) });
      const content = () => {
        calls += 1;
        return given;
      };
      const body = { name: "a", content: { content }, pages: signal ? [waiting] : [] };
      return client.POST("/files", { body, ...(signal && { signal }) });
    };
    const first = [upload(0), upload(1)];
    await until(() => held.length === 2);
    const controller = new AbortController();
    const reason = new Error("given up");
    const aborted = [upload(2, controller.signal), upload(3, controller.signal)];
    const last = upload(4);
    controller.abort(reason);
    expect(await Promise.allSettled(aborted)).toEqual([
      { status: "rejected", reason },
      { status: "rejected", reason },
    ]);
    await until(() => cancelled.length === 2);
    expect(calls).toBe(2);
    letGo();
    expect((await Promise.all([...first, last])).map(({ response }) => response.status)).toEqual([
      201, 201, 201,
    ]);
    expect(calls).toBe(3);
    await close();
  });
});

describe.each(limited.slice(0, 2))("a limit of connections: %s", (_, make) => {
  it("gives the turn on after a failure, an abort, and an answer that nobody reads", async () => {
    let requests = 0;
    await using server = await loopback((request, response) => {
      requests += 1;
      if (request.url === "/reset") request.socket.resetAndDestroy();
      else if (request.url === "/large") response.end(Buffer.alloc(1_000_000));
      else if (request.url === "/moved") response.writeHead(307, { location: "/" }).end("moved");
      else if (request.url !== "/silent") response.end("ok");
    });
    const { transport, close } = make();
    const get = (path: string, init?: RequestInit) =>
      transport.fetch(new transport.Request(server.url + path, init));
    for (let i = 0; i < 5; i++) {
      await expect(get("/reset")).rejects.toThrow(TypeError);
      const controller = new AbortController();
      const before = requests;
      const silent = get("/silent", { signal: controller.signal });
      await until(() => requests > before);
      controller.abort();
      await expect(silent).rejects.toThrow();
      await (await get("/large")).body?.cancel();
      expect(await (await get("/moved")).text()).toBe("ok");
    }
    expect(await Promise.all([1, 2, 3, 4].map(async () => (await get("/")).text()))).toEqual([
      "ok",
      "ok",
      "ok",
      "ok",
    ]);
    await close();
  });

  it("lets what waits fail when the transport is closed", async () => {
    const { server, held } = await holding();
    await using _server = server;
    const { transport, close } = make();
    const post = () => transport.fetch(new transport.Request(server.url, { method: "POST", body: "a" }));
    const all = Promise.allSettled([post(), post(), post(), post()]);
    await until(() => held.length === 2);
    await close();
    expect((await all).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "rejected"]);
  });
});
