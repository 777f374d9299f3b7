import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Call } from "@partwise/client";
import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { rateLimit } from "../../src/index.js";
import { redisLimiter } from "../../src/redis.js";
import { busiest } from "../helpers/busiest.js";
import { clockedRedis, type RedisClient } from "../helpers/clocked-redis.js";
import { startCounter } from "../helpers/start-counter.js";
import { turn } from "../helpers/stop-the-clock.js";

if (!hasRedis) {
  console.log(
    "No redis-server here: the shared limits were left out. Debian's package redis-server brings one.",
  );
}

const member = new URL("./fleet-member.mjs", import.meta.url);
const call: Call = {
  method: "GET",
  path: "/",
  operation: undefined,
  replayable: true,
  binary: false,
  init: {},
  context: {},
};

/** Repeats a check until it is true. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn();
}

async function startedRedis(port?: number) {
  const redis = await startRedis(port);
  onTestFinished(redis.stop);
  return redis;
}

interface Connected {
  readonly client: RedisClient;
  readonly keys: () => Promise<string[]>;
}

/** A client of either package, and a function that lists the keys of all counts. */
async function connected(kind: string, port: number): Promise<Connected> {
  if (kind === "ioredis") {
    const client = new Redis(port, "127.0.0.1", { retryStrategy: () => 100 });
    client.on("error", () => {});
    onTestFinished(() => client.disconnect());
    return { client, keys: () => client.keys("partwise:*") };
  }
  const client = createClient({ socket: { port, host: "127.0.0.1", reconnectStrategy: () => 100 } });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  return { client, keys: () => client.keys("partwise:*") };
}

describe.skipIf(!hasRedis).each(["ioredis", "redis"])("with the client %s", (kind) => {
  it("three processes share one limit: Redis gives each slot to one of them", async () => {
    const redis = await startedRedis();
    const { times, url } = await startCounter();
    const members: ChildProcess[] = [1, 2, 3].map(() =>
      fork(member, [kind, String(redis.port), url, "40", "40"]),
    );
    onTestFinished(() => members.forEach((child) => void child.kill()));
    await Promise.all(members.map((child) => once(child, "message")));
    const told = members.map(async (child): Promise<Told> => (await once(child, "message"))[0]);
    const ends = members.map(async (child) => (await once(child, "exit"))[0]);
    for (const child of members) child.send("go");
    const all = await Promise.all(told);
    expect(all.flatMap(({ statuses }) => statuses)).toEqual(Array.from({ length: 120 }, () => 204));
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    expect(times).toHaveLength(120);

    const rows = all.flatMap(({ taken }) => taken).sort((a, b) => a.from - b.from);
    for (const [index, { to }] of rows.entries()) {
      expect(to).toBeLessThanOrEqual(rows[index + 1]?.from ?? Infinity);
    }
    // A process without an answer for a second counts by itself.
    for (const { taken } of all.filter(({ warnings }) => warnings.length === 0)) {
      expect(taken.reduce((sum, { from, to }) => sum + to - from, 0)).toBeGreaterThanOrEqual(40);
    }
  });

  describe("by a clock that the test moves", () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    });
    afterEach(() => void vi.useRealTimers());

    it("three far from each other, at most 100 ms away, are never above the limit and reach 95 % of it", async () => {
      const redis = await startedRedis();
      const clock = clockedRedis();
      const sent: number[] = [];
      const members = await Promise.all(
        [10, 60, 100].map(async (roundTrip) => {
          const { client } = await connected(kind, redis.port);
          return limitedBy(clock.client(client, roundTrip), 80, sent);
        }),
      );
      const calls = members.flatMap(({ limited }) => Array.from({ length: 400 }, limited));
      await clock.passTimeUntil(Promise.all(calls));
      expect(sent).toHaveLength(1200);
      expect(busiest(sent, 1000)).toBeLessThanOrEqual(80);
      const [first = 0] = sent;
      expect(sent.filter((at) => at - first < 10_000).length).toBeGreaterThanOrEqual(0.95 * 80 * 10);
      expect(members.flatMap(({ warnings }) => warnings)).toEqual([]);
    });

    it("one that is 100 ms away takes several slots at once", async () => {
      const redis = await startedRedis();
      const clock = clockedRedis();
      const { client } = await connected(kind, redis.port);
      const sent: number[] = [];
      const { limited } = limitedBy(clock.client(client, 100), 80, sent);
      await clock.passTimeUntil(Promise.all(Array.from({ length: 900 }, limited)));
      const [first = 0] = sent;
      expect(sent.filter((at) => at - first < 10_000).length).toBeGreaterThanOrEqual(0.95 * 80 * 10);
      expect(busiest(sent, 1000)).toBeLessThanOrEqual(80);
      expect(clock.answers.length).toBeLessThan(900 / 5);
    });

    it("keeps the limit when many come after a break: none sends in slots that passed, none skips what is skipped", async () => {
      const redis = await startedRedis();
      const clock = clockedRedis();
      const { client } = await connected(kind, redis.port);
      const sent: number[] = [];
      const members = Array.from({ length: 5 }, () => limitedBy(clock.client(client, 2), 10, sent));
      await clock.passTimeUntil(Promise.all([members[0]?.limited()]));
      vi.advanceTimersByTime(800);
      await clock.passTimeUntil(
        Promise.all(Array.from({ length: 25 }, (_, index) => members[index % 5]?.limited())),
      );
      expect(sent).toHaveLength(26);
      expect(busiest(sent, 1000)).toBeLessThanOrEqual(10);
      // All 25 after the break: one in each slot, which is a little more than a tenth of a second.
      expect((sent.at(-1) ?? 0) - (sent[1] ?? 0)).toBeLessThan(25 * 105);
    });

    it("loses no call when Redis is killed, says so once, and returns when Redis is back", async () => {
      const first = await startedRedis();
      const clock = clockedRedis();
      const { client, keys } = await connected(kind, first.port);
      const { limited, sent, warnings } = limitedBy(clock.client(client), 30);
      await clock.passTimeUntil(Promise.all([limited(), limited()]));
      expect(await keys()).toEqual(["partwise:default:30/1000"]);

      const calls = Array.from({ length: 60 }, limited);
      await clock.passTimeUntil(until(() => sent.length > 10));
      clock.isAway = true;
      await first.stop();
      await clock.passTimeUntil(Promise.all(calls));
      await clock.passTimeUntil(Promise.all(Array.from({ length: 10 }, limited)));
      expect(sent).toHaveLength(72);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(
        /^rateLimit: the shared limiter fails \(.+\)\. Check its server; until the limiter answers, each process/,
      );

      await startedRedis(first.port);
      const isBack = async () => {
        await limited();
        return (await keys()).includes("partwise:default:30/1000");
      };
      await clock.passTimeUntil(until(isBack));
      expect(warnings).toHaveLength(1);
    });

    it("waits a second for a Redis that stands still, once, and returns to it", async () => {
      const redis = await startedRedis();
      const clock = clockedRedis();
      const { client, keys } = await connected(kind, redis.port);
      const { limited, warnings } = limitedBy(clock.client(client));
      await clock.passTimeUntil(limited());
      redis.freeze();
      clock.isAway = true;
      const begin = performance.now();
      // Slots that were taken ahead are used first.
      while (warnings.length === 0) await clock.passTimeUntil(limited());
      for (let calls = 0; calls < 5; calls++) await clock.passTimeUntil(limited());
      const took = performance.now() - begin;
      expect(took).toBeGreaterThanOrEqual(1000);
      expect(took).toBeLessThan(1500);
      expect(warnings).toEqual([expect.stringContaining("no answer within 1000 ms")]);
      redis.thaw();
      clock.isAway = false;
      await keys();
      const before = clock.answers.length;
      const isCounted = async () => {
        await limited();
        return clock.answers.slice(before).filter(({ points }) => points > 0).length > 2;
      };
      await clock.passTimeUntil(until(isCounted));
      expect(warnings).toHaveLength(1);
    });
  });
});

/** What a process of a fleet prints at its end. */
interface Told {
  readonly statuses: number[];
  readonly taken: { readonly from: number; readonly to: number }[];
  readonly warnings: string[];
}

it("refuses what is no client", () => {
  const none = JSON.parse("{}");
  expect(() => redisLimiter(none)).toThrow(
    'redisLimiter: the client has no function "eval". Pass a client of the package ioredis or redis.',
  );
});

function limitedBy(client: RedisClient, requests = 100, sent: number[] = []) {
  const warnings: string[] = [];
  const policy = rateLimit({
    limits: { default: { requests, per: 1000 } },
    limiter: redisLimiter(client),
    onWarning: (message) => warnings.push(message),
  });
  const next = async () => {
    sent.push(performance.now());
    return new Response(null, { status: 204 });
  };
  const limited = async () => policy.attempt?.(new Request("http://a.test/"), next, call);
  return { limited, sent, warnings };
}
