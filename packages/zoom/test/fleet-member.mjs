// One process of a fleet: says when it is ready, waits for a word, sends its calls, and tells their statuses.
import { redisLimiter } from "@partwise/policies/redis";
import { Redis } from "ioredis";
import { createZoomClient } from "../dist/index.js";

const [port, baseUrl, token, calls] = process.argv.slice(2);
const redis = new Redis(Number(port), "127.0.0.1");
await redis.ping();
const rateLimit = { limiter: redisLimiter(redis) };
const zoom = createZoomClient({ baseUrl, token, plan: "pro", rateLimit, retry: false });
process.send("ready");
await new Promise((resolve) => process.once("message", resolve));
const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
const results = await Promise.all(
  Array.from({ length: Number(calls) }, () =>
    zoom.PATCH("/im/groups/{groupId}", { params, body: { type: "shared" } }),
  ),
);
process.send(results.map(({ response }) => response.status));
process.disconnect();
redis.disconnect();
