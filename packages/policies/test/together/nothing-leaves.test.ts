import { type Call, createClient, type Policy } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  authorize,
  rateLimit,
  redirect,
  responseLimit,
  retry,
  timeout,
  transportErrors,
} from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { type Paths, testClient } from "../helpers/test-client.js";

const node = nodeTransport();
const undici = undiciTransport();
afterAll(() => Promise.all([node.close(), undici.close()]));

const body = { name: "Support" };
const file = { ...body, file: new Blob(["x".repeat(100_000)]) };

/** A promise, and the functions that settle the promise. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Waits long enough for any late step to run. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

const everything = () => [
  rateLimit({ limits: { default: { requests: 1000, per: 1000 } } }),
  timeout({ total: 150, firstByte: 140 }),
  transportErrors,
  retry({ baseDelay: 1 }),
  redirect(),
  authorize({ token: async () => ({ accessToken: "a" }) }),
  responseLimit(),
];

describe.for([
  ["the global fetch", {}],
  ["another fetch", { fetch: (request: Request, init?: RequestInit) => fetch(request, init) }],
  ["the Node transport", node],
  ["undici's", undici],
] as const)("once a call is rejected nothing of it leaves, over %s", ([, options]) => {
  it.for([
    ["a middleware", body],
    ["a middleware, with a file", file],
  ] as const)("that waits in %s while its time ends", async ([, body]) => {
    const { origin, requests } = await startServer((response) => response.writeHead(201).end());
    const { opened, open } = gate();
    const client = testClient(origin, everything(), options);
    const passed = vi.fn();
    client.use({ onRequest: () => opened.then(passed) });
    await expect(client.POST("/things", { body })).rejects.toMatchObject({ code: "TIMEOUT" });
    open();
    await settled();
    expect(passed).toHaveBeenCalled();
    expect(requests).toEqual([]);
  });

  it.for([
    ["before all others", 0],
    ["within the time limit", 2],
    ["within retry", 4],
    ["last", 7],
  ] as const)("that waits in a policy of one's own, %s, while it is aborted", async ([, at]) => {
    const { origin, requests } = await startServer((response) => response.writeHead(201).end());
    const { opened, open } = gate();
    const slow: Policy = { call: (call, next) => opened.then(() => next(call)) };
    const client = testClient(origin, everything().toSpliced(at, 0, slow), options);
    const controller = new AbortController();
    const call = client.POST("/things", { body: file, signal: controller.signal });
    controller.abort(new Error("changed my mind"));
    open();
    await expect(call).rejects.toThrow("changed my mind");
    await settled();
    expect(requests).toEqual([]);
  });

  it("that waits in a policy of one's own while its time ends", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(201).end());
    for (const at of [2, 4, 7]) {
      const { opened, open } = gate();
      const slow: Policy = { call: (call, next) => opened.then(() => next(call)) };
      const client = testClient(origin, everything().toSpliced(at, 0, slow), options);
      await expect(client.POST("/things", { body })).rejects.toMatchObject({ code: "TIMEOUT" });
      open();
    }
    await settled();
    expect(requests).toEqual([]);
  });

  it("that waits in front of an attempt while its time ends", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(201).end());
    for (const at of [0, 2, 7]) {
      const { opened, open } = gate();
      const slow: Policy = { attempt: (request, next) => opened.then(() => next(request)) };
      const client = testClient(origin, everything().toSpliced(at, 0, slow), options);
      await expect(client.POST("/things", { body })).rejects.toMatchObject({ code: "TIMEOUT" });
      open();
    }
    await settled();
    expect(requests).toEqual([]);
  });

  it("that only a time limit has, and is aborted during middleware", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(201).end());
    const { opened, open } = gate();
    const client = testClient(origin, [timeout()], options);
    const controller = new AbortController();
    client.use({
      onRequest: () => {
        controller.abort(new Error("changed my mind"));
        return opened;
      },
    });
    const call = client.POST("/things", { body: file, signal: controller.signal });
    await expect(call).rejects.toThrow("changed my mind");
    open();
    await settled();
    expect(requests).toEqual([]);
  });

  it("that follows the signal of its client", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(201).end());
    const controller = new AbortController();
    const client = testClient(origin, everything(), { ...options, signal: controller.signal });
    client.use({ onRequest: () => controller.abort(new Error("closing down")) });
    await expect(client.POST("/things", { body })).rejects.toThrow("closing down");
    await settled();
    expect(requests).toEqual([]);
  });

  it("that a policy of one's own gives up: what is under way is torn down, what waits is not sent", async () => {
    const { origin, requests } = await startServer(() => {});
    const closed = gate();
    const { opened, open } = gate();
    const arrived = vi.fn();
    const impatient: Policy = {
      call: (call, next) => {
        const first = next(call);
        const second = opened.then(() => next(call));
        first.catch(closed.open);
        second.catch(() => {});
        return vi
          .waitUntil(() => requests.length === 1, { timeout: 30_000 })
          .then(() => {
            arrived();
            throw new Error("enough");
          });
      },
    };
    const client = testClient(origin, [impatient], options);
    await expect(client.POST("/things", { body })).rejects.toThrow("enough");
    open();
    await closed.opened;
    await settled();
    expect(arrived).toHaveBeenCalledOnce();
    expect(requests).toHaveLength(1);
  });

  it("whose middleware throws: its answer is not left open", async () => {
    const closed = gate();
    const { origin } = await startServer((response) => {
      response.on("close", closed.open).writeHead(200, { "content-type": "application/json" }).write("[");
    });
    const client = testClient(origin, [], options);
    client.use({
      onResponse: () => {
        throw new Error("a fault of mine");
      },
    });
    await expect(client.GET("/things")).rejects.toThrow("a fault of mine");
    await closed.opened;
  });

  it("whose try has run out of time: the next try is sent, the late one is not", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(200).end("{}"));
    const { opened, open } = gate();
    let tries = 0;
    const slowAtFirst: Policy = {
      call: (call, next) => (tries++ === 0 ? opened.then(() => next(call)) : next(call)),
    };
    const total = () => (tries === 0 ? 20 : 60_000);
    const policies = [retry({ baseDelay: 1 }), timeout({ total, firstByte: 60_000 }), slowAtFirst];
    const { response } = await testClient(origin, policies, options).GET("/things");
    open();
    await settled();
    expect([response.status, requests.length]).toEqual([200, 1]);
  });
});

it("gives a call a signal of its own only where a policy of one's own might leave something", async () => {
  const seen: unknown[] = [];
  const look = (leavesNothing: boolean): Policy => ({
    leavesNothing,
    call: (call: Call, next) => {
      seen.push(call.init.signal);
      return next(call);
    },
  });
  const fetch = async () => new Response("{}");
  const options = { baseUrl: "http://a.test", fetch };
  await createClient<Paths>({ ...options, policies: [look(true)] }).GET("/things");
  await createClient<Paths>({ ...options, policies: [look(false)] }).GET("/things");
  expect(seen).toEqual([undefined, expect.any(AbortSignal)]);
});
