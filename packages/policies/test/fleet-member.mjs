// One process of a fleet: says when it is ready, waits for a word, sends its calls, and prints their statuses.
import { createClient } from "@partwise/client";
import { Redis } from "ioredis";
import { createClient as createRedisClient } from "redis";
import { rateLimit } from "../dist/index.js";
import { redisLimiter } from "../dist/redis.js";

const [kind, port, baseUrl, calls, requests] = process.argv.slice(2);
const redis =
  kind === "ioredis"
    ? new Redis(Number(port), "127.0.0.1")
    : await createRedisClient({ url: `redis://127.0.0.1:${port}` }).connect();
const limits = { default: { requests: Number(requests), per: 1000 } };
const limited = createClient({ baseUrl, policies: [rateLimit({ limits, limiter: redisLimiter(redis) })] });

await createClient({ baseUrl }).GET("/ready", { parseAs: "text" });
await redis.ping();
process.send("ready");
await new Promise((resolve) => process.once("message", resolve));
const results = await Promise.all(Array.from({ length: Number(calls) }, () => limited.GET("/counted")));
process.send(results.map(({ response }) => response.status));
// Nothing else may keep the process alive.
process.disconnect();
if (kind === "ioredis") redis.disconnect();
else redis.destroy();
