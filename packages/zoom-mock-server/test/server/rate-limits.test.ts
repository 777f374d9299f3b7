import { expect, test, vi } from "vitest";
import { startZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";

const group = "/im/groups/MIuNMURBTkuwfZ20jteRJg";

test("refuses what is too fast, by label, for the rest of the second", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_700_000_000_000 });
  try {
    await using server = await startZoomMockServer({ rateLimits: { light: 2, medium: 1 } });
    const status = async (path: string) => (await checkedFetch(server, path)).status;
    const light = [await status(group), await status(group), await status(group)];
    const medium = [await status("/im/groups"), await status("/im/groups")];
    expect([light, medium]).toEqual([
      [200, 200, 429],
      [200, 429],
    ]);
    const { response, body } = await checkedFetch(server, group);
    expect(body).toEqual({ code: 429, message: expect.stringMatching(/maximum per-second rate limit/) });
    const headers = ["type", "limit", "remaining", "reset"].map((name) =>
      response.headers.get(`x-ratelimit-${name}`),
    );
    expect(headers).toEqual(["QPS", "2", "0", "1700000001"]);
    vi.setSystemTime(1_700_000_001_000);
    expect([await status(group), await status("/im/groups")]).toEqual([200, 200]);
    expect(server.requests.map(({ receivedAt }) => receivedAt - 1_700_000_000_000)).toEqual([
      0, 0, 0, 0, 0, 0, 1000, 1000,
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test("refuses nothing without limits, nor of a label that has none", async () => {
  await using server = await startZoomMockServer({ rateLimits: { medium: 1 } });
  const calls = Array.from({ length: 50 }, () => checkedFetch(server, group));
  expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(new Set([200]));
});
