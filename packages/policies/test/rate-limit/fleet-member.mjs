// One process of a fleet: prints that it is ready, waits for a line, sends calls, and prints their statuses and slots.
import { createClient } from "@partwise/client";
import { Redis } from "ioredis";
import { createClient as createRedisClient } from "redis";
import { rateLimit } from "../../dist/index.js";
import { redisLimiter } from "../../dist/redis.js";

const [kind, port, baseUrl, calls, requests] = process.argv.slice(2);
const redis =
  kind === "ioredis"
    ? new Redis(Number(port), "127.0.0.1")
    : await createRedisClient({ url: `redis://127.0.0.1:${port}` }).connect();
const limits = { default: { requests: Number(requests), per: 1000 } };

/** The first and last slot of the window in each answer of Redis. */
const taken = [];
const counting = redisLimiter(redis);
const limiter = (window) => {
  const counter = counting(window);
  const consume = async (key, points) => {
    const answer = await counter.consume(key, points);
    taken.push({ from: answer.consumedPoints - points, to: answer.consumedPoints });
    return answer;
  };
  return { consume };
};
const warnings = [];
const onWarning = (message) => warnings.push(message);
const limited = createClient({ baseUrl, policies: [rateLimit({ limits, limiter, onWarning })] });

await createClient({ baseUrl }).GET("/ready", { parseAs: "text" });
await redis.ping();
process.send("ready");
await new Promise((resolve) => process.once("message", resolve));
const results = await Promise.all(Array.from({ length: Number(calls) }, () => limited.GET("/counted")));
process.send({ statuses: results.map(({ response }) => response.status), taken, warnings });
// Only the Redis client could keep the process alive.
process.disconnect();
if (kind === "ioredis") redis.disconnect();
else redis.destroy();
