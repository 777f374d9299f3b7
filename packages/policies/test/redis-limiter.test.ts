import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Call } from "@partwise/client";
import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { describe, expect, it, onTestFinished } from "vitest";
import { rateLimit } from "../src/index.js";
import { redisLimiter } from "../src/redis.js";
import { busiest } from "./busiest.js";
import { startCounter } from "./start-counter.js";
import { yardstick } from "./yardstick.js";

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

async function startedRedis(port?: number) {
  const redis = await startRedis(port);
  onTestFinished(redis.stop);
  return redis;
}

/** A client of either package, and how to ask for the sum of all counts. */
async function connected(kind: string, port: number) {
  if (kind === "ioredis") {
    const client = new Redis(port, "127.0.0.1", { retryStrategy: () => 100 });
    client.on("error", () => {});
    onTestFinished(() => client.disconnect());
    return { client, keys: () => client.keys("*") };
  }
  const client = createClient({ socket: { port, host: "127.0.0.1", reconnectStrategy: () => 100 } });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  return { client, keys: () => client.keys("*") };
}

describe.skipIf(!hasRedis).each(["ioredis", "redis"])("with the client %s", (kind) => {
  // A machine that stands still for longer than a limit's margin makes a server see more: hence another try.
  it("three processes share one limit", { retry: 2 }, async () => {
    const redis = await startedRedis();
    const { times, url } = await startCounter();
    const members: ChildProcess[] = [1, 2, 3].map(() =>
      fork(member, [kind, String(redis.port), url, "40", "40"]),
    );
    onTestFinished(() => members.forEach((child) => void child.kill()));
    await Promise.all(members.map((child) => once(child, "message")));
    const statuses = members.map(async (child) => (await once(child, "message"))[0]);
    const ends = members.map(async (child) => (await once(child, "exit"))[0]);
    const machine = yardstick(25, 120);
    for (const child of members) child.send("go");
    expect((await Promise.all(statuses)).flat()).toEqual(Array.from({ length: 120 }, () => 204));
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);

    expect(times).toHaveLength(120);
    expect(busiest(times, 1000)).toBeLessThanOrEqual(40);
    const seconds = times.map((time) => Math.floor(time / 1000));
    for (const second of new Set(seconds)) {
      expect(seconds.filter((other) => other === second).length).toBeLessThanOrEqual(40);
    }
    // 120 calls at 40 a second are three seconds; a fleet whose processes lose each other's slots takes far longer.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(2.5 * (await machine));
  });

  it("keeps the limit when many come after a break: none sends in slots that passed, none skips what is skipped", async () => {
    const { client } = await connected(kind, (await startedRedis()).port);
    const sent: number[] = [];
    const members = Array.from({ length: 5 }, () => limitedBy(client, 10, sent));
    await members[0]?.limited();
    await new Promise((resolve) => setTimeout(resolve, 800));
    const machine = yardstick(100, 26);
    await Promise.all(Array.from({ length: 25 }, (_, index) => members[index % 5]?.limited()));
    expect(sent).toHaveLength(26);
    expect(busiest(sent, 1000)).toBeLessThanOrEqual(10);
    // All 26 after the break of 800 ms: one in each tenth of a second.
    expect((sent.at(-1) ?? 0) - (sent[1] ?? 0)).toBeLessThan(1.6 * (await machine));
  });

  it("loses no call when Redis is killed, says so once, and returns when Redis is back", async () => {
    const first = await startedRedis();
    const { client, keys } = await connected(kind, first.port);
    const { limited, sent, warnings } = limitedBy(client);
    await Promise.all([limited(), limited()]);
    expect(await keys()).toEqual(["partwise:default:100/1000"]);

    const calls = Array.from({ length: 60 }, limited);
    setTimeout(first.stop, 200);
    await Promise.all(calls);
    await Promise.all(Array.from({ length: 10 }, limited));
    expect(busiest(sent, 1000)).toBeLessThanOrEqual(100);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^rateLimit: the shared limiter fails \(.+\)\. Until it is back, each process/,
    );

    await startedRedis(first.port);
    await expect.poll(() => limited().then(keys), { timeout: 20_000 }).toEqual(["partwise:default:100/1000"]);
    expect(warnings).toHaveLength(1);
  });

  it("waits a second for a Redis that stands still, once, and returns to it", async () => {
    const redis = await startedRedis();
    const { client, keys } = await connected(kind, redis.port);
    const { limited, warnings } = limitedBy(client);
    await limited();
    redis.freeze();
    const machine = yardstick(1000, 1);
    const begin = performance.now();
    // Slots that were taken ahead of time go first.
    while (warnings.length === 0) await limited();
    for (let calls = 0; calls < 5; calls++) await limited();
    const took = performance.now() - begin;
    expect(took).toBeGreaterThan(990);
    expect(took).toBeLessThan(4.9 * (await machine));
    expect(warnings).toEqual([expect.stringContaining("no answer within 1000 ms")]);
    redis.thaw();
    await keys();
    const count = () => limited().then(() => client.get("partwise:default:100/1000"));
    const before = Number(await client.get("partwise:default:100/1000"));
    await expect.poll(async () => Number(await count()) - before, { timeout: 20_000 }).toBeGreaterThan(2);
  });
});

it("refuses what is no client", () => {
  const none = JSON.parse("{}");
  expect(() => redisLimiter(none)).toThrow(
    "redisLimiter: got no client, need one of the package ioredis or redis.",
  );
});

function limitedBy(client: Parameters<typeof redisLimiter>[0], requests = 100, sent: number[] = []) {
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
