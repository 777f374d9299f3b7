import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { nodeTransport } from "@partwise/client/node";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { authorize, PolicyError, rateLimit, retry, TransportError, timeout } from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { passTimeUntil, signalled, stopTheClock, turn } from "../helpers/stop-the-clock.js";
import { testClient } from "../helpers/test-client.js";

const transport = nodeTransport();
afterAll(() => transport.close());

describe.for([
  ["the global fetch", {}],
  ["the Node transport", transport],
] as const)("timeout, over %s", ([, options]) => {
  stopTheClock();

  test("aborts an attempt that gets no first byte, and says so", async () => {
    const [come, gone] = [signalled(), signalled()];
    const { origin } = await startServer((response) => {
      response.on("close", gone.say);
      come.say();
    });
    const call = testClient(origin, [timeout({ firstByte: 400 })], options).GET("/things");
    call.catch(() => {});
    await come.there;
    await vi.advanceTimersByTimeAsync(399);
    await expect(Promise.race([call, turn()])).resolves.toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await expect(call).rejects.toMatchObject({
      name: "TransportError",
      code: "TIMEOUT",
      message: expect.stringMatching(/^GET \/things: no answer after 400 ms\. Raise `firstByte`/),
    });
    await gone.there;
  });

  test("aborts a call whose answer does not end", async () => {
    const [come, gone] = [signalled(), signalled()];
    const { origin } = await startServer((response) => {
      response.on("close", gone.say).writeHead(200, { "content-type": "application/json" }).write("[");
      come.say();
    });
    const call = testClient(origin, [timeout({ total: 1500, firstByte: 1500 })], options).GET("/things");
    call.catch(() => {});
    await come.there;
    await vi.advanceTimersByTimeAsync(1500);
    await expect(call).rejects.toMatchObject({
      code: "TIMEOUT",
      message: expect.stringContaining("Raise `total`"),
    });
    await gone.there;
  });

  test("ends a call that nothing but its own limit can end", async () => {
    const call = testClient("http://127.0.0.1:9", [timeout({ total: 30 })], {
      fetch: () => new Promise(() => {}),
    }).GET("/things");
    await expect(passTimeUntil(call)).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  test("leaves a call alone that is in time, and its limit with it", async () => {
    const { origin } = await startServer((response) => response.end("{}"));
    const policies = [timeout({ total: 5000, firstByte: 4000 })];
    expect((await testClient(origin, policies, options).GET("/things")).response.status).toBe(200);
  });

  test("hands on the reason of the caller's own signal, before, during and while the answer is read", async () => {
    const come = signalled();
    const { origin } = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("[");
      come.say();
    });
    const client = testClient(origin, [timeout()], options);
    const reason = new Error("changed my mind");
    await expect(client.GET("/things", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const call = client.GET("/things", { signal: controller.signal });
    await come.there;
    await turn();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("does not limit a stream that the caller reads, which the caller may still abort", async () => {
    const late = signalled();
    const { origin } = await startServer(async (response) => {
      response.writeHead(200).write("a");
      await late.there;
      response.write("b");
    });
    const controller = new AbortController();
    const { data } = await testClient(origin, [timeout({ total: 1000, firstByte: 1000 })], options).GET(
      "/things",
      {
        parseAs: "stream",
        signal: controller.signal,
      },
    );
    const reader = data?.getReader();
    await reader?.read();
    await vi.advanceTimersByTimeAsync(1200);
    late.say();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("b");
    controller.abort(new Error("enough"));
    await expect(reader?.read()).rejects.toThrow("enough");
  });

  test("ends with the one around it", async () => {
    const [come, gone] = [signalled(), signalled()];
    const { origin } = await startServer((response) => {
      response.on("close", gone.say);
      come.say();
    });
    const policies = [timeout({ total: 500, firstByte: 500 }), timeout()];
    const call = testClient(origin, policies, options).GET("/things");
    call.catch(() => {});
    await come.there;
    await vi.advanceTimersByTimeAsync(500);
    await expect(call).rejects.toMatchObject({ code: "TIMEOUT" });
    await gone.there;
  });

  test("asks a function for the limit of each call", async () => {
    const { origin } = await startServer(() => {});
    const firstByte = vi.fn(() => 40);
    const call = testClient(origin, [timeout({ firstByte })], options).GET("/things");
    await expect(passTimeUntil(call)).rejects.toBeInstanceOf(TransportError);
    expect(firstByte).toHaveBeenCalledWith(expect.objectContaining({ path: "/things" }));
  });

  test.for([
    ["a total below the first-byte limit", { total: 10, firstByte: 20 }],
    ["zero", { total: 0 }],
    ["a negative limit", { firstByte: -1 }],
    ["NaN", { total: Number.NaN }],
    ["more than a timer can hold", { total: 2 ** 31 }],
  ] as const)("refuses %s", ([, options]) => {
    expect(() => timeout(options)).toThrow(PolicyError);
    expect(() => timeout(options)).toThrow(/^timeout: /);
  });

  test("takes a total without a first-byte limit", () => {
    expect(() => timeout({ total: 10, firstByte: Number.POSITIVE_INFINITY })).not.toThrow();
  });
});

describe("many calls on one signal", () => {
  test("print no warning, whatever waits for it", async () => {
    const { origin } = await startServer((response) => setTimeout(() => response.end("{}"), 20));
    const { signal } = new AbortController();
    const warned = vi.fn();
    process.on("warning", warned);
    onTestFinished(() => void process.off("warning", warned));
    for (const options of [{}, transport]) {
      const policies = [
        rateLimit({ limits: { default: { requests: 1000, per: 1000 } } }),
        timeout(),
        retry(),
        authorize({ token: async () => ({ accessToken: "a" }) }),
      ];
      const clients = [testClient(origin, policies, options), testClient(origin, policies.slice(3), options)];
      await Promise.all(Array.from({ length: 50 }, (_, i) => clients[i % 2]?.GET("/things", { signal })));
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(warned).not.toHaveBeenCalled();
  });

  // In a child process, to measure its memory and to run the garbage collector.
  test("leave nothing behind, streams included", async () => {
    const { origin } = await startServer((response, { url }) =>
      url.endsWith("?page=2") ? response.write("[") : response.end("{}"),
    );
    const program = new URL("./streams-on-one-signal.mjs", import.meta.url);
    const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", program.pathname, origin]);
    const { bytesPerCall, aborted } = JSON.parse(stdout);
    // A listener that stays behind is 11 kB a call; the rest is noise.
    expect(bytesPerCall).toBeLessThan(5000);
    expect(aborted).toBe("enough");
  });
});
