import { describe, expect, onTestFinished, test, vi } from "vitest";
import { attemptsOf, PolicyError, retry, retryAfter, timeout } from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { testClient } from "../helpers/test-client.js";

const quick = { baseDelay: 5 };
const name = { params: { path: { id: "1" } }, body: { name: "Support" } };

describe("retry", () => {
  test.for([408, 429, 502, 503, 504])("tries again after %i, and counts", async (status) => {
    const { origin, requests } = await startServer((response, _, count) =>
      response.writeHead(count < 3 ? status : 200).end("{}"),
    );
    const { response } = await testClient(origin, [retry(quick)]).GET("/things");
    expect([response.status, requests.length, attemptsOf(response)]).toEqual([200, 3, 3]);
  });

  test("gives the last answer back when no attempt is left", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(503).end("busy"));
    const { error, response } = await testClient(origin, [retry(quick)]).GET("/things");
    expect([error, requests.length, attemptsOf(response)]).toEqual(["busy", 3, 3]);
  });

  test.for([400, 401, 404, 409, 500, 501])("leaves %i alone", async (status) => {
    const { origin, requests } = await startServer((response) => response.writeHead(status).end());
    const { response } = await testClient(origin, [retry(quick)]).GET("/things");
    expect([requests.length, attemptsOf(response)]).toEqual([1, 1]);
  });

  test("sends a POST once, for it may have been done, but for a 429", async () => {
    const { origin, requests } = await startServer((response, _, count) =>
      response.writeHead(count === 1 ? 429 : 503).end(),
    );
    const { response } = await testClient(origin, [retry(quick)]).POST("/things", { body: { name: "a" } });
    expect([response.status, requests.length]).toEqual([503, 2]);
  });

  test("sends a PATCH that its description calls idempotent again, with the same body and boundary", async () => {
    const { origin, requests } = await startServer((response, _, count) =>
      response.writeHead(count < 2 ? 503 : 204).end(),
    );
    const { response } = await testClient(origin, [retry(quick)]).PATCH("/things/{id}", name);
    expect(response.status).toBe(204);
    expect(requests[0]?.body).toContain("Support");
    expect(requests[1]).toEqual(requests[0]);
  });

  test("never sends a body twice that can be read once only", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(503).end());
    const file = new Blob(["abc"]).stream();
    const { response } = await testClient(origin, [retry(quick)]).PATCH("/things/{id}", {
      ...name,
      body: { file },
    });
    expect([response.status, requests.length]).toEqual([503, 1]);
  });

  test("opens a file anew for each attempt", async () => {
    const { origin, requests } = await startServer((response, _, count) =>
      response.writeHead(count < 2 ? 503 : 204).end(),
    );
    const file = { content: () => new Blob(["abc"]).stream() };
    await testClient(origin, [retry(quick)]).PATCH("/things/{id}", { ...name, body: { file } });
    expect(requests.map(({ body }) => body.includes("abc"))).toEqual([true, true]);
  });

  test("tries a reset connection again where the call may be done twice, and then says what happened", async () => {
    const { origin, requests } = await startServer((response) => response.socket?.resetAndDestroy());
    const client = testClient(origin, [retry(quick)]);
    await expect(client.GET("/things")).rejects.toMatchObject({
      name: "TransportError",
      code: "CONNECTION",
      attempts: 3,
    });
    expect(requests).toHaveLength(3);
    await expect(client.POST("/things", { body: {} })).rejects.toMatchObject({
      code: "CONNECTION",
      attempts: 1,
    });
    expect(requests).toHaveLength(4);
  });

  test("tries any method again where nothing was sent", async () => {
    const fetch = vi.fn(() =>
      Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: refused })),
    );
    const client = testClient("http://127.0.0.1:9", [retry(quick)], { fetch });
    await expect(client.POST("/things", { body: {} })).rejects.toMatchObject({
      reason: "ECONNREFUSED",
      attempts: 3,
    });
    expect(fetch).toHaveBeenCalledTimes(3);
  });
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });

  test("waits as long as Retry-After says, and gives back at once what asks for more than maxWait", async () => {
    const { origin, requests } = await startServer((response, _, count) =>
      response.writeHead(count < 2 ? 429 : 200, { "retry-after": "1" }).end("{}"),
    );
    const start = performance.now();
    expect((await testClient(origin, [retry(quick)]).GET("/things")).response.status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(990);
    const other = await startServer((response) => response.writeHead(429, { "retry-after": "3600" }).end());
    expect((await testClient(other.origin, [retry(quick)]).GET("/things")).response.status).toBe(429);
    expect([requests.length, other.requests.length]).toEqual([2, 1]);
  });

  test("begins no wait that the total limit would cut short", async () => {
    const { origin } = await startServer((response) =>
      response.writeHead(429, { "retry-after": "200" }).end(),
    );
    const policies = [timeout({ total: 100_000, firstByte: 90_000 }), retry({ maxWait: 300_000 })];
    const { response } = await testClient(origin, policies).GET("/things");
    expect(response.status).toBe(429);
  });

  test("stops waiting when the caller aborts, whatever the reason is", async () => {
    const controller = new AbortController();
    const { origin, requests } = await startServer((response) => {
      response.on("close", () => setImmediate(() => controller.abort("a string")));
      response.writeHead(503, { "retry-after": "9" }).end();
    });
    const call = testClient(origin, [retry()]).GET("/things", { signal: controller.signal });
    await expect(call).rejects.toBe("a string");
    expect(requests).toHaveLength(1);
  });

  test("asks the vendor's own function first", async () => {
    const { origin, requests } = await startServer((response) => response.writeHead(429).end());
    await testClient(origin, [retry({ ...quick, delay: () => false })]).GET("/things");
    expect(requests).toHaveLength(1);
  });

  test("hands a mistake in the program on as it is", async () => {
    const mistake = new TypeError("x is not a function");
    const fetch = vi.fn(() => Promise.reject(mistake));
    await expect(testClient("http://127.0.0.1:9", [retry(quick)], { fetch }).GET("/things")).rejects.toBe(
      mistake,
    );
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.for([
    { attempts: 0 },
    { attempts: 1.5 },
    { baseDelay: -1 },
    { maxDelay: Number.NaN },
    { maxWait: -5 },
  ])("refuses %j", (options) => {
    expect(() => retry(options)).toThrow(PolicyError);
  });
});

describe("the wait before another attempt", () => {
  test.for(["-1", ".5", "1, 1", "Retry in 60", "0", "Wed, 21 Oct 2015 07:28:00 GMT", "0.001"])(
    "is never below the backoff, whatever Retry-After says: %s",
    async (value) => {
      vi.spyOn(Math, "random").mockReturnValue(0.9);
      onTestFinished(() => void vi.restoreAllMocks());
      const waits: number[] = [];
      const timer = vi.spyOn(globalThis, "setTimeout").mockImplementation(((
        done: () => void,
        after: number,
      ) => {
        waits.push(after);
        queueMicrotask(done);
      }) as typeof setTimeout);
      onTestFinished(() => timer.mockRestore());
      const fetch = async () => new Response(null, { status: 429, headers: { "retry-after": value } });
      await testClient("http://a.test", [retry({ attempts: 4 })], { fetch }).GET("/things");
      expect(waits.filter((after) => after > 0)).toEqual([450, 900, 1800]);
    },
  );
});

describe("retryAfter", () => {
  const date = "Wed, 21 Oct 2026 07:28:00 GMT";
  test.for([
    ["seconds", "3", 3000],
    ["a fraction", "0.5", 500],
    ["an HTTP date", "Wed, 21 Oct 2026 07:28:05 GMT", 5000],
    ["an ISO date-time", "2026-10-21T07:28:10Z", 10_000],
    ["a date that has passed", "2020-05-31T00:00:00Z", 0],
    ["an RFC 850 date", "Wednesday, 21-Oct-26 07:28:05 GMT", 5000],
    ["an asctime date", "Wed Oct 21 07:28:05 2026", 5000],
    ["an ISO date-time with an offset", "2026-10-21T09:28:10.500+02:00", 10_500],
    ["a huge number", "1000000000", 1e12],
    ["nonsense", "soon", undefined],
    ["a negative number", "-1", undefined],
    ["a bare fraction", ".5", undefined],
    ["two values", "1, 1", undefined],
    ["a sentence with a number", "Retry in 60", undefined],
    ["an exponent", "1e3", undefined],
    ["a hexadecimal number", "0x10", undefined],
    ["a day alone", "2027-01-01", undefined],
    ["a date that is none", "Wed, 41 Oct 2026 07:28:05 GMT", undefined],
    ["nothing", "", undefined],
  ] as const)("reads %s, by the clock of the answer", ([, value, milliseconds]) => {
    expect(retryAfter(new Response(null, { headers: { "retry-after": value, date } }))).toBe(milliseconds);
  });
});

describe("onWait", () => {
  test("is told of each wait: how long, which attempt follows, and after what", async () => {
    const { origin } = await startServer((response, _, count) =>
      count === 1 ? response.destroy() : response.writeHead(count < 3 ? 503 : 200).end("{}"),
    );
    const waits: [object, string][] = [];
    const policy = retry({ ...quick, onWait: (wait, { method }) => void waits.push([wait, method]) });
    await testClient(origin, [policy]).GET("/things");
    expect(waits).toEqual([
      [{ milliseconds: expect.any(Number), attempt: 2, status: undefined, code: "CONNECTION" }, "GET"],
      [{ milliseconds: expect.any(Number), attempt: 3, status: 503, code: undefined }, "GET"],
    ]);
  });

  test("is not called where no attempt follows", async () => {
    const { origin } = await startServer((response) => response.writeHead(400).end());
    const onWait = vi.fn();
    await testClient(origin, [retry({ ...quick, onWait })]).GET("/things");
    expect(onWait).not.toHaveBeenCalled();
  });
});
