import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { startZoomMockServer, type ZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { createZoomClient } from "../src/index.js";

const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
const body = { type: "shared" } as const;

/** How many requests came in each second of the clock, and in the busiest second of any. */
function perSecond({ requests }: ZoomMockServer): { readonly seconds: number[]; readonly busiest: number } {
  const times = requests.map(({ receivedAt }) => receivedAt);
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

describe("rate limits", () => {
  test("a plan keeps its calls below the limit of their label", async () => {
    await using server = await startZoomMockServer({ rateLimits: { light: 4 } });
    const zoom = createZoomClient({ token: server.accessToken, baseUrl: server.url, plan: "free" });
    const results = await Promise.all(
      Array.from({ length: 10 }, () => zoom.PATCH("/im/groups/{groupId}", { params, body })),
    );
    expect(results.map(({ response }) => response.status)).toEqual(Array(10).fill(204));
    expect(server.requests).toHaveLength(10);
    expect(perSecond(server).busiest).toBeLessThanOrEqual(4);
  });

  test("without a plan the limit is learned from the first refusal", async () => {
    await using server = await startZoomMockServer({ rateLimits: { light: 5 } });
    const zoom = createZoomClient({ token: server.accessToken, baseUrl: server.url, retry: { attempts: 6 } });
    const patch = () => zoom.PATCH("/im/groups/{groupId}", { params, body });
    const first = await Promise.all(Array.from({ length: 7 }, patch));
    expect(first.map(({ response }) => response.status)).toEqual(Array(7).fill(204));
    const before = server.requests.length;
    const then = await Promise.all(Array.from({ length: 7 }, patch));
    expect(then.map(({ response }) => response.status)).toEqual(Array(7).fill(204));
    expect(server.requests.length - before).toBe(7);
  });

  test.skipIf(!hasRedis)(
    "three processes that share a Redis stay inside the limit together (left out without redis-server)",
    { retry: 2 },
    async () => {
      const redis = await startRedis();
      onTestFinished(redis.stop);
      await using server = await startZoomMockServer({ rateLimits: { light: 30 } });
      const program = fileURLToPath(new URL("fleet-member.mjs", import.meta.url));
      const args = [String(redis.port), server.url, server.accessToken, "30"];
      const members = Array.from({ length: 3 }, () => fork(program, args));
      onTestFinished(() => members.forEach((member) => void member.kill()));
      await Promise.all(members.map(messageOf));
      for (const member of members) member.send("go");
      const statuses = (await Promise.all(members.map(messageOf))).flat();
      const { seconds, busiest } = perSecond(server);
      expect(statuses).toEqual(Array(90).fill(204));
      expect(Math.max(...seconds)).toBeLessThanOrEqual(30);
      expect(busiest).toBeLessThanOrEqual(30);
      expect(seconds.length).toBeGreaterThanOrEqual(3);
    },
  );
});

async function messageOf(member: ChildProcess): Promise<unknown> {
  const [message] = await once(member, "message");
  return message;
}
