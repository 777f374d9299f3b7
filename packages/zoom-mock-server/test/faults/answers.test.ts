import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { ask } from "./ask.js";

let server: ZoomMockServer;
beforeAll(async () => {
  server = await startZoomMockServer();
});
afterAll(() => server.close());

const headersOf = ({ headers }: Response, names: RegExp) =>
  Object.fromEntries([...headers].filter(([name]) => names.test(name)));

test.each([
  [
    "per-second",
    /maximum per-second rate limit/,
    {
      "x-ratelimit-category": "Light",
      "x-ratelimit-type": "QPS",
      "x-ratelimit-limit": "30",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": expect.stringMatching(/^\d{10}$/),
    },
  ],
  [
    "daily",
    /maximum daily rate limit.*response header/,
    {
      "x-ratelimit-category": "Light",
      "x-ratelimit-type": "Daily-limit",
      "x-ratelimit-limit": "6000",
      "x-ratelimit-remaining": "0",
      "retry-after": expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/),
    },
  ],
  ["per-user", /daily limit/, {}],
  ["concurrency", /too many concurrent requests/, {}],
  ["bare", /./, {}],
])("rate-limit=%s", async (kind, message, headers) => {
  const response = await ask(server, { fault: `rate-limit=${kind}` });
  expect(response.status).toBe(429);
  expect(await response.json()).toEqual({ code: 429, message: expect.stringMatching(message) });
  expect(headersOf(response, /^x-ratelimit|^retry/)).toEqual(headers);
});

test("a daily limit ends in the future, a limit of a second within one", async () => {
  const begun = Date.now();
  const daily = await ask(server, { fault: "rate-limit=daily" });
  expect(Date.parse(daily.headers.get("retry-after") ?? "")).toBeGreaterThan(begun - 1000);
  const quick = await ask(server, { fault: "rate-limit" });
  const reset = Number(quick.headers.get("x-ratelimit-reset")) * 1000;
  expect(reset).toBeGreaterThan(begun - 1000);
  expect(reset).toBeLessThan(Date.now() + 2000);
});

test.each([["7"], ["Thu, 01 Jan 2026 00:00:00 GMT"], ["2026-01-01T00:00:00Z"], ["soon"]])(
  "retry-after=%s is sent as it is",
  async (value) => {
    for (const fault of ["rate-limit=daily", "status=503", "html"]) {
      const response = await ask(server, { fault: `${fault}; retry-after=${value}` });
      expect(response.headers.get("retry-after")).toBe(value);
    }
  },
);

test.each([
  ["expired-token", 401, 124],
  ["status=400", 400, 300],
  ["status=404", 404, 4130],
  ["status=410", 410, 4137],
  ["status=503", 503, 503],
  ["status=400; code=4711", 400, 4711],
  ["error-in-200", 200, 200],
  ["error-in-200; code=-1", 200, -1],
])("%s", async (fault, status, code) => {
  const response = await ask(server, { fault, method: "PATCH" });
  expect([response.status, await response.json()]).toEqual([status, { code, message: expect.any(String) }]);
  expect(response.headers.get("x-zm-trackingid")).toMatch(/^v=2\.0;/);
  expect(server.requests.at(-1)).toMatchObject({ status, parts: [{ name: "name", text: "Support" }] });
  expect(server.groups()[0]?.name).toBe("Engineering");
});

test.each([
  ["html", 502],
  ["html=503", 503],
])("%s", async (fault, status) => {
  const response = await ask(server, { fault });
  expect([response.status, response.headers.get("content-type")]).toEqual([status, "text/html"]);
  expect(await response.text()).toMatch(/^<html>/);
});

test.each([["gzip"], ["deflate"], ["br"]])("%s", async (fault) => {
  const response = await ask(server, { fault });
  expect(response.headers.get("content-encoding")).toBe(fault);
  expect(await response.json()).toMatchObject({ name: "Engineering" });
});

test("gzip-cut", async () => {
  const headers = { authorization: `Bearer ${server.accessToken}`, "x-mock-fault": "gzip-cut" };
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(`${server.url}/im/groups`, { headers }, resolve);
  });
  const bytes = await buffer(response);
  expect([response.statusCode, response.headers["content-encoding"]]).toEqual([200, "gzip"]);
  expect(response.headers["content-length"]).toBe(`${bytes.length}`);
  expect(() => gunzipSync(bytes)).toThrow("unexpected end of file");
});

test("gzip-bomb is small on the way", async () => {
  const response = await ask(server, { fault: "gzip-bomb=5000000" });
  expect((await response.json()).message).toHaveLength(5_000_000 - 25);
});

test.each([
  ["huge=3000000", 200],
  ["huge-error=3000000", 500],
  ["huge=64", 200],
])("%s", async (fault, status) => {
  const response = await ask(server, { fault });
  const text = await response.text();
  expect([response.status, `${text.length}`]).toEqual([status, fault.split("=")[1]]);
  expect(response.headers.get("content-length")).toBe(`${text.length}`);
  expect(JSON.parse(text).code).toBe(500);
  expect(server.requests.at(-1)?.status).toBe(status);
});

test("a huge body is made as it is read, and given up when the client hangs up", async () => {
  const response = await ask(server, { fault: "huge-error=1000000000000" });
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(200_000_000);
  expect((await ask(server)).status).toBe(200);
});

test("json-cut", async () => {
  const response = await ask(server, { fault: "json-cut" });
  const text = await response.text();
  expect(response.headers.get("content-length")).toBe(`${text.length}`);
  expect(text).toMatch(/^\{"id":/);
  expect(() => JSON.parse(text)).toThrow();
});

test.each([
  ["charset=latin1", "iso-8859-1", "iso-8859-1"],
  ["charset=utf-16le", "utf-16le", "utf-16le"],
  ["wrong-charset", "utf-8", "iso-8859-1"],
])("%s", async (fault, said, real) => {
  for (const method of ["GET", "PATCH"]) {
    const response = await ask(server, { fault, method });
    expect(response.headers.get("content-type")).toBe(`application/json; charset=${said}`);
    const bytes = await response.arrayBuffer();
    expect(JSON.parse(new TextDecoder(real).decode(bytes)).text).toBe("Grüße, ä");
    expect(() => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).toThrow();
  }
});

test("empty does what is asked, and says nothing", async () => {
  const response = await ask(server, { fault: "empty", method: "PATCH" });
  expect([response.status, await response.text()]).toEqual([200, ""]);
  expect(server.groups()[0]?.name).toBe("Support");
});
