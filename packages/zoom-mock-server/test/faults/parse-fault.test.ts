import { expect, test } from "vitest";
import { parseFault } from "../../src/faults/parse-fault.js";
import { startZoomMockServer } from "../../src/index.js";
import { ask } from "./ask.js";

test("a fault is data", () => {
  expect(parseFault(" status=503 ; times=2; retry-after=Thu, 01 Jan 2026 00:00:00 GMT;method=patch")).toEqual(
    {
      name: "status",
      value: "503",
      amount: 503,
      times: 2,
      slow: 0,
      to: "same",
      hops: 1,
      method: "PATCH",
      retryAfter: "Thu, 01 Jan 2026 00:00:00 GMT",
    },
  );
});

test("slow is a fault of its own, or a parameter of another", () => {
  expect(parseFault("slow=20")).toMatchObject({ name: "slow", amount: 20, slow: 0 });
  expect(parseFault("slow=20; reset")).toMatchObject({ name: "reset", slow: 20 });
});

test.each([
  ["", /names no fault. The faults are rate-limit, expired-token, status, /],
  ["times=2", /names no fault/],
  ["statsu=503", /no fault or parameter "statsu". The faults are .* The parameters are times, path, /],
  ["status", /status="" has to be a whole number from 400 to 599/],
  ["status=200", /from 400 to 599/],
  ["status=abc", /from 400 to 599/],
  ["rate-limit=weekly", /one of per-second, daily, per-user, concurrency, bare/],
  ["charset", /one of utf-16le, latin1/],
  ["reset=5", /reset takes no value. Write reset alone/],
  ["reset; retry-after=1", /reset takes no retry-after. Its parameters are times, path, method, slow/],
  ["reset; empty", /two faults, reset and empty/],
  ["reset; times=1; times=2", /says times twice/],
  ["reset; times=0", /from 1 to/],
  ["reset; path", /path needs a value/],
  ["redirect; to=nowhere", /same, other, loop, missing or an absolute URL/],
  ["constructor", /no fault or parameter "constructor"/],
])("%j is refused, as an option and in the header", async (text, message) => {
  expect(() => parseFault(text)).toThrow(message);
  await expect(startZoomMockServer({ faults: [text] })).rejects.toThrow(message);
  await using server = await startZoomMockServer();
  expect(() => server.fault(text)).toThrow(message);
  const response = await ask(server, { fault: text });
  expect([response.status, await response.json()]).toEqual([
    400,
    { code: 300, message: expect.stringMatching(message) },
  ]);
  expect(server.requests.map(({ status }) => status)).toEqual([400]);
});

test("faults strike in order, as often as they say, where they say", async () => {
  await using server = await startZoomMockServer({
    faults: [
      "status=503; times=2",
      "status=502; method=PATCH",
      "status=501; path=/im/groups/S",
      "empty; path=/v2/im/groups/M",
    ],
  });
  const status = async (method: string, group: string) => (await ask(server, { method, group })).status;
  const [one, two] = ["MIuNMURBTkuwfZ20jteRJg", "SobVexyrQjqCkcxjpBWi6w"];
  const statuses = [
    await status("GET", one),
    await status("GET", two),
    await status("GET", two),
    await status("PATCH", two),
    await status("DELETE", one),
  ];
  expect(statuses).toEqual([503, 503, 501, 502, 200]);
  expect(server.groups().map(({ id }) => id)).toEqual([two]);
  server.clearFaults();
  expect(await status("GET", two)).toBe(200);
  server.fault("status=500; times=1");
  expect([await status("GET", two), await status("GET", two)]).toEqual([500, 200]);
  expect(server.requests.map((request) => request.status)).toEqual([503, 503, 501, 502, 200, 200, 500, 200]);
});

test("the header's fault is for one request, and goes before the server's own", async () => {
  await using server = await startZoomMockServer({ faults: ["status=503; times=1"] });
  expect((await ask(server, { fault: "status=418" })).status).toBe(418);
  expect((await ask(server)).status).toBe(503);
  expect((await ask(server)).status).toBe(200);
});
