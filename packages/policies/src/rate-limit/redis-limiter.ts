import RateLimiterRedis from "rate-limiter-flexible/lib/RateLimiterRedis.js";
import { type IoRedisClient, type NodeRedisClient, redisEvaluator } from "../redis/redis-evaluator.js";
import type { LimiterFactory } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/**
 * Counts in Redis, for processes and machines that share limits. You connect the client, listen to its errors, and close the
 * client.
 * @throws {PolicyError} `SETTINGS` when `client` is no client of the package ioredis or redis
 * @example
 * ```ts
 * rateLimit({ limits: { default: { requests: 80, per: 1000 } }, limiter: redisLimiter(redis) });
 * ```
 */
export function redisLimiter(
  client: IoRedisClient | NodeRedisClient,
  { prefix = "partwise" }: RedisLimiterOptions = {},
): LimiterFactory {
  const storeClient = { eval: redisEvaluator(client, "redisLimiter") };
  return (window) =>
    new RateLimiterRedis({
      storeClient,
      // For ioredis too: without this option the library defines a command on the shared client.
      useRedisPackage: true,
      keyPrefix: prefix,
      points: window.slots,
      duration: window.seconds,
      customIncrTtlLuaScript: slotScript(window),
    });
}

/** Options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /** The prefix of all keys. Processes with the same prefix share limits. Default: `partwise`. */
  readonly prefix?: string | undefined;
}

/**
 * The library's script with one more step, which skips slots that have passed unused. If each process skipped slots itself,
 * two processes would skip the same slots twice and wait for nothing.
 * @see https://github.com/animir/node-rate-limiter-flexible/wiki/Redis
 */
function slotScript({ interval, slack }: SlotWindow): string {
  return `redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX')
local ttl = redis.call('pttl', KEYS[1])
if ttl < 0 then
  redis.call('expire', KEYS[1], ARGV[2])
  ttl = 1000 * ARGV[2]
end
local passed = math.ceil((1000 * ARGV[2] - ttl - ${slack / 2}) / ${interval})
local unused = math.max(0, passed - tonumber(redis.call('get', KEYS[1])))
if tonumber(ARGV[1]) == 0 then unused = 0 end
return {redis.call('incrby', KEYS[1], unused + ARGV[1]), ttl}`;
}
