import RateLimiterRedis from "rate-limiter-flexible/lib/RateLimiterRedis.js";
import { type IoRedisClient, type NodeRedisClient, redisEvaluator } from "../redis/redis-evaluator.js";
import type { LimiterFactory } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/**
 * Counts in Redis, for processes and machines that share limits. The client is yours: connect it, listen to its
 * errors, and close it.
 * @throws PolicyError `SETTINGS` for something that is no client
 */
export function redisLimiter(
  client: IoRedisClient | NodeRedisClient,
  { prefix = "partwise" }: RedisLimiterOptions = {},
): LimiterFactory {
  const storeClient = { eval: redisEvaluator(client, "redisLimiter") };
  return (window) =>
    new RateLimiterRedis({
      storeClient,
      // Also for ioredis: the other way defines a command on the client, for all who use it.
      useRedisPackage: true,
      keyPrefix: prefix,
      points: window.slots,
      duration: window.seconds,
      customIncrTtlLuaScript: slotScript(window),
    });
}

/** Settings of `redisLimiter`. */
export interface RedisLimiterOptions {
  /** What all keys begin with: who has the same prefix shares the limits. Default `partwise`. */
  readonly prefix?: string | undefined;
}

/**
 * The library's script, but slots that passed unused are skipped in the same step: were that left to the
 * processes, each would skip what another has skipped already, and wait for nothing.
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
