import RateLimiterRedis from "rate-limiter-flexible/lib/RateLimiterRedis.js";
import { PolicyError } from "./errors.js";
import type { LimiterFactory } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** The one thing that is needed of a client of the package `ioredis`, a cluster's included. */
export interface IoRedisClient {
  readonly defineCommand: unknown;
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The one thing that is needed of a client of the package `redis`, a cluster's included. */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** Settings of `redisLimiter`. */
export interface RedisLimiterOptions {
  /** What all keys begin with: who has the same prefix shares the limits. Default `partwise`. */
  readonly prefix?: string | undefined;
}

/**
 * Counts in Redis, for processes and machines that share limits. The client is yours: connect it, listen to its
 * errors, and close it.
 * @throws PolicyError `SETTINGS` for something that is no client
 */
export function redisLimiter(
  client: IoRedisClient | NodeRedisClient,
  { prefix = "partwise" }: RedisLimiterOptions = {},
): LimiterFactory {
  const storeClient = { eval: evaluator(client) };
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

type Evaluate = NodeRedisClient["eval"];

function evaluator(client: IoRedisClient | NodeRedisClient): Evaluate {
  if (typeof client?.eval !== "function") {
    throw new PolicyError(
      "SETTINGS",
      "redisLimiter: got no client, need one of the package ioredis or redis.",
    );
  }
  if (!("defineCommand" in client)) return (script, options) => client.eval(script, options);
  return (script, options) => client.eval(script, options.keys.length, ...options.keys, ...options.arguments);
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
