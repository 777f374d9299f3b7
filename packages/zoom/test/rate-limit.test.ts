import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createZoomClient, type ZoomClientOptions } from "../src/index.js";

const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
const body = { type: "shared" } as const;

/** The number of requests in each second of the clock, and the most within any 1000 ms. */
function perSecond(times: readonly number[]): { readonly seconds: number[]; readonly busiest: number } {
  const counts = new Map<number, number>();
  for (const time of times) {
    const second = Math.floor(time / 1000);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  const seconds = [...counts.values()];
  const busiest = Math.max(
    ...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length),
  );
  return { seconds, busiest };
}

/**
 * A Zoom that refuses more than `limit` calls in a second of the clock, and a client for it. With `tells`, each answer names the
 * limit.
 */
function limitedZoom(limit: number, options: Partial<ZoomClientOptions> = {}, tells = false) {
  const times: number[] = [];
  const statuses: number[] = [];
  const fetch = async () => {
    const now = Date.now();
    times.push(now);
    const isTooMany =
      times.filter((time) => Math.floor(time / 1000) === Math.floor(now / 1000)).length > limit;
    statuses.push(isTooMany ? 429 : 204);
    const headers = { "x-ratelimit-type": "QPS", "x-ratelimit-limit": `${limit}` };
    if (!isTooMany) return new Response(null, { status: 204, ...(tells && { headers }) });
    return Response.json({ code: 429, message: "Too many calls in this second." }, { status: 429, headers });
  };
  const zoom = createZoomClient({ token: "t", fetch, ...options } as ZoomClientOptions);
  return { patch: () => zoom.PATCH("/im/groups/{groupId}", { params, body }), times, statuses };
}

/** Moves all clocks a little each turn until the work is done. No time passes while the machine is busy. */
async function passTimeUntil<Result>(work: Promise<Result>): Promise<Result> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(5);
  }
  return work;
}

describe("rate limits", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
  });
  afterEach(() => void vi.useRealTimers());

  test("a plan keeps its calls below the limit of their label", async () => {
    const { patch, times, statuses } = limitedZoom(4, { plan: "free" });
    const results = await passTimeUntil(Promise.all(Array.from({ length: 10 }, patch)));
    expect(results.map(({ response }) => response.status)).toEqual(Array(10).fill(204));
    expect(statuses).toEqual(Array(10).fill(204));
    expect(perSecond(times).busiest).toBeLessThanOrEqual(4);
  });

  test("three clients that share a limiter stay inside the limit together", async () => {
    const counts = new Map<string, { consumedPoints: number; begun: number }>();
    const limiter = ({ seconds }: { readonly seconds: number }) => ({
      consume: async (key: string, points: number) => {
        const count = counts.get(key) ?? { consumedPoints: 0, begun: performance.now() };
        counts.set(key, count);
        count.consumedPoints += points;
        const msBeforeNext = 1000 * seconds - (performance.now() - count.begun);
        return { consumedPoints: count.consumedPoints, msBeforeNext };
      },
    });
    const fleet = Array.from({ length: 3 }, () => limitedZoom(30, { plan: "pro", rateLimit: { limiter } }));
    await passTimeUntil(Promise.all(fleet.flatMap(({ patch }) => Array.from({ length: 30 }, () => patch()))));
    expect(fleet.flatMap(({ statuses }) => statuses)).toEqual(Array(90).fill(204));
    const { seconds, busiest } = perSecond(fleet.flatMap(({ times }) => times));
    expect(Math.max(...seconds)).toBeLessThanOrEqual(30);
    expect(busiest).toBeLessThanOrEqual(30);
    expect([...counts.keys()]).toEqual(["light:30/1000"]);
  });

  test("without a plan the limit is learned from the first refusal", async () => {
    const { patch, statuses } = limitedZoom(5, { retry: { attempts: 6 } });
    const first = await passTimeUntil(Promise.all(Array.from({ length: 7 }, patch)));
    expect(first.map(({ response }) => response.status)).toEqual(Array(7).fill(204));
    expect(statuses).toContain(429);
    const before = statuses.length;
    const then = await passTimeUntil(Promise.all(Array.from({ length: 7 }, patch)));
    expect(then.map(({ response }) => response.status)).toEqual(Array(7).fill(204));
    expect(statuses.slice(before)).toEqual(Array(7).fill(204));
  });

  test("without a plan the limit is learned from the headers of the first answer, and no call is refused", async () => {
    const { patch, times, statuses } = limitedZoom(5, {}, true);
    await passTimeUntil(patch());
    const results = await passTimeUntil(Promise.all(Array.from({ length: 10 }, patch)));
    expect(results.map(({ response }) => response.status)).toEqual(Array(10).fill(204));
    expect(statuses).toEqual(Array(11).fill(204));
    expect(perSecond(times).busiest).toBeLessThanOrEqual(5);
  });
});

describe("rate limits of a fleet", () => {
  test.skipIf(!hasRedis)(
    "three processes that share a Redis never have the same slot (left out without redis-server)",
    async () => {
      const redis = await startRedis();
      onTestFinished(redis.stop);
      await using server = await startZoomMockServer();
      const program = fileURLToPath(new URL("fleet-member.mjs", import.meta.url));
      const args = [String(redis.port), server.url, server.accessToken, "30"];
      const members = Array.from({ length: 3 }, () => fork(program, args));
      onTestFinished(() => members.forEach((member) => void member.kill()));
      await Promise.all(members.map(messageOf));
      for (const member of members) member.send("go");
      const told = (await Promise.all(members.map(messageOf))) as Told[];
      expect(told.flatMap(({ statuses }) => statuses)).toEqual(Array(90).fill(204));
      expect(server.requests).toHaveLength(90);
      const rows = told.flatMap(({ taken }) => taken).sort((a, b) => a.from - b.from);
      expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(["light:30/1000"]));
      for (const [index, { to }] of rows.entries()) {
        expect(to).toBeLessThanOrEqual(rows[index + 1]?.from ?? Number.POSITIVE_INFINITY);
      }
    },
  );
});

/** What a process of a fleet prints at its end. */
interface Told {
  readonly statuses: number[];
  readonly taken: { readonly key: string; readonly from: number; readonly to: number }[];
}

async function messageOf(member: ChildProcess): Promise<unknown> {
  const [message] = await once(member, "message");
  return message;
}
