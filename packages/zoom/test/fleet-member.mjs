// One process of a fleet: prints that it is ready, waits for a line, sends calls, and prints their statuses and slots.
import { redisLimiter } from "@partwise/policies/redis";
import { Redis } from "ioredis";
import { createZoomClient } from "../dist/index.js";

const [port, baseUrl, token, calls] = process.argv.slice(2);
const redis = new Redis(Number(port), "127.0.0.1");
await redis.ping();

/** The limit, and the first and last slot, in each answer of Redis. */
const taken = [];
const counting = redisLimiter(redis);
const limiter = (window) => {
  const counter = counting(window);
  const consume = async (key, points) => {
    const answer = await counter.consume(key, points);
    taken.push({ key, from: answer.consumedPoints - points, to: answer.consumedPoints });
    return answer;
  };
  return { consume };
};
const rateLimit = { limiter, onWarning: () => {} };
const zoom = createZoomClient({ baseUrl, token, plan: "pro", rateLimit, retry: false });
process.send("ready");
await new Promise((resolve) => process.once("message", resolve));
const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
const results = await Promise.all(
  Array.from({ length: Number(calls) }, () =>
    zoom.PATCH("/im/groups/{groupId}", { params, body: { type: "shared" } }),
  ),
);
process.send({ statuses: results.map(({ response }) => response.status), taken });
process.disconnect();
redis.disconnect();
