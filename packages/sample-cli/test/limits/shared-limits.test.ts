import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { expect, onTestFinished, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { zoomAccount } from "../helpers/zoom-account.js";

if (!hasRedis) {
  console.log(
    "No redis-server here: the limits that several zoom-im share were left out. Debian's package redis-server brings one.",
  );
}

const groups = (first: string) =>
  JSON.stringify({
    version: 1,
    groups: Array.from({ length: 25 }, (_, index) => ({ name: `${first}${index}` })),
  });

test.skipIf(!hasRedis)("three processes on one Redis keep the limit of the account together", async () => {
  const redis = await startRedis();
  onTestFinished(redis.stop);
  // Without a limit that is enforced, the answers name one of 30 light calls a second.
  await using zoom = await zoomAccount({ groups: [] });
  const env = { ...zoom.env, ZOOM_IM_REDIS: `redis://127.0.0.1:${redis.port}` };
  const files = await Promise.all(["A", "B", "C"].map((name) => zoom.write(`${name}.json`, groups(name))));
  const ended = await Promise.all(files.map((file) => runZoomIm(["apply", file, "--yes"], env)));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const times = zoom.server.requests
    .filter(({ method }) => method === "POST")
    .map(({ receivedAt }) => receivedAt);
  expect(times).toHaveLength(75);
  // On a machine that is too busy, a process without an answer for a second counts by itself, and says so.
  if (ended.some(({ stderr }) => stderr.includes("the shared limiter fails"))) return;
  expect(ended.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
  const all = times.toSorted((a, b) => a - b);
  // 72 calls at 30 a second take 2.4 s, however late each process started: the first three tell each process the limit.
  expect((all.at(-1) ?? 0) - (all[0] ?? 0)).toBeGreaterThanOrEqual(2300);
});

test.each(["localhost:6379", "http://127.0.0.1"])(
  "ZOOM_IM_REDIS=%s is refused, and not quoted",
  async (url) => {
    await using zoom = await zoomAccount();
    // With --mock, nothing that the program has started keeps it from ending.
    for (const more of [[], ["--mock"]]) {
      const env = { ...zoom.env, ZOOM_IM_REDIS: url };
      const { code, stderr } = await runZoomIm(["groups", "list", ...more], env);
      expect(code).toBe(2);
      expect(stderr).toBe(
        "zoom-im: ZOOM_IM_REDIS is no URL of a Redis: write redis://HOST:PORT, or rediss:// for TLS.\n",
      );
    }
  },
);

test("where no Redis answers, the program says so once, shows no password, and counts by itself", async () => {
  await using zoom = await zoomAccount();
  const env = { ...zoom.env, ZOOM_IM_REDIS: "redis://user:secret-word@127.0.0.1:1" };
  const { code, stdout, stderr } = await runZoomIm(["groups", "list"], env);
  expect(code).toBe(0);
  expect(stdout).toContain("Engineering");
  expect(stderr).toMatch(/^zoom-im: rateLimit: the shared limiter fails \(.+\)\. Check its server/m);
  expect(stderr).not.toContain("secret-word");
});
