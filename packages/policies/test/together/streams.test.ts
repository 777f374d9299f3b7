import { createClient, type Items, type Policy, type Result, unwrap } from "@partwise/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { redirect, responseLimit, retry, timeout, transportErrors } from "../../src/index.js";

interface Paths {
  "/ticks": {
    get: {
      parameters: { query?: never };
      requestBody?: never;
      responses: {
        200: { content: { "text/event-stream": AsyncIterable<{ data: string }> } };
        206: { content: { "application/jsonl": string[] } };
      };
    };
  };
}

const operations = {
  "/ticks": {
    get: {
      operationId: "tick",
      responses: { 200: ["text/event-stream"], 206: ["application/jsonl"] },
      sequences: { 200: { "text/event-stream": {} }, 206: { "application/jsonl": {} } },
    },
  },
};

/** A client whose answers are streams that the test writes. */
function streaming(
  policies: readonly Policy[],
  statuses: readonly number[] = [],
  type = "text/event-stream",
) {
  const opened: { write: (text: string) => void; error: (reason: unknown) => void; signal: AbortSignal }[] =
    [];
  const closed: unknown[] = [];
  const client = createClient<Paths>({
    baseUrl: "https://ticks.test",
    operations,
    policies,
    fetch: async ({ signal }) => {
      const status = statuses[opened.length] ?? 200;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
          opened.push({
            write: (text) => controller.enqueue(new TextEncoder().encode(text)),
            error: (reason) => controller.error(reason),
            signal,
          });
          if (status > 299) controller.close();
        },
        cancel: (reason) => void closed.push(reason),
      });
      return new Response(body, { status, headers: { "content-type": type } });
    },
  });
  return { client, opened, closed };
}

/** The items of an answer with 200. */
const ticks = async (result: Promise<Result<Items<{ data: string }> | string[], unknown>>) =>
  (await unwrap(result)) as Items<{ data: string }>;

afterEach(() => void vi.useRealTimers());
const stopClock = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });

describe("timeout", () => {
  test("lets a stream flow for longer than its total", async () => {
    stopClock();
    const { client, opened } = streaming([timeout({ total: 1000, firstByte: 500 })]);
    const items = await ticks(client.GET("/ticks"));
    for (const data of ["a", "b", "c", "d"]) {
      const next = items.next();
      await vi.advanceTimersByTimeAsync(900);
      opened[0]?.write(`data: ${data}\n\n`);
      expect(await next).toEqual({ done: false, value: { data } });
      // The time that the caller takes for an item does not count.
      await vi.advanceTimersByTimeAsync(5000);
    }
  });

  test("ends a stream that gives no item for so long, comments or not, and closes its connection", async () => {
    stopClock();
    const { client, opened, closed } = streaming([timeout({ total: 1000 })]);
    const items = await ticks(client.GET("/ticks"));
    const next = items.next();
    const outcome = expect(next).rejects.toMatchObject({
      name: "TransportError",
      code: "TIMEOUT",
      message: expect.stringMatching(/^GET \/ticks: no item after 1000 ms\. Raise `total`/),
    });
    await vi.advanceTimersByTimeAsync(900);
    opened[0]?.write(": still here\n\n");
    await vi.advanceTimersByTimeAsync(100);
    await outcome;
    expect(closed.length).toBe(1);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  test("lets the caller abort a stream", async () => {
    const { client } = streaming([timeout()]);
    const controller = new AbortController();
    const items = await ticks(client.GET("/ticks", { signal: controller.signal }));
    const next = items.next();
    controller.abort(new Error("enough"));
    await expect(next).rejects.toThrow("enough");
  });

  test("lets the caller leave a stream", async () => {
    const { client, opened, closed } = streaming([timeout()]);
    opened[0]?.write("data: a\n\n");
    const items = await ticks(client.GET("/ticks"));
    await items.return();
    expect(closed.length).toBe(1);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});

test("retry sends a call again before a stream begins, and never after", async () => {
  const { client, opened } = streaming(
    [timeout(), transportErrors, retry({ baseDelay: 1 }), redirect()],
    [503],
  );
  const items = await ticks(client.GET("/ticks"));
  expect(opened.length).toBe(2);
  opened[1]?.write("data: a\n\n");
  expect((await items.next()).value).toEqual({ data: "a" });
  const cause = new TypeError("terminated");
  opened[1]?.error(cause);
  await expect(items.next()).rejects.toMatchObject({ code: "RESPONSE_CUT_OFF", cause });
  expect(opened.length).toBe(2);
});

describe("responseLimit", () => {
  test("does not count what is given item by item", async () => {
    const { client, opened } = streaming([responseLimit({ success: 10 })]);
    const items = await ticks(client.GET("/ticks"));
    for (let i = 0; i < 5; i++) {
      opened[0]?.write("data: four\n\n");
      expect((await items.next()).value).toEqual({ data: "four" });
    }
  });

  test("counts a sequence that is read into an array", async () => {
    const { client, opened } = streaming([responseLimit({ success: 10 })], [206], "application/jsonl");
    const data = client.GET("/ticks");
    const outcome = expect(data).rejects.toMatchObject({ code: "TOO_LARGE" });
    await vi.waitFor(() => expect(opened.length).toBe(1), 30_000);
    opened[0]?.write('"one"\n"two"\n"three"\n');
    await outcome;
  });
});
