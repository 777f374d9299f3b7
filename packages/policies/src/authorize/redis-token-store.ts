import { wait } from "../call/wait.js";
import { PolicyError } from "../errors/policy-error.js";
import { type IoRedisClient, type NodeRedisClient, redisEvaluator } from "../redis/redis-evaluator.js";
import { checkedToken } from "./checked-token.js";
import type { Token, TokenStore } from "./token.js";

/**
 * Keeps a token in Redis under `key`, unencrypted, for all processes that read the key. While a process asks for a
 * token, the key `KEY:lock` exists. You connect the client, listen to its errors, and close it. `get` rejects with
 * PolicyError `TOKEN` when the key holds no token.
 * @throws {PolicyError} `SETTINGS` when `client` is no client of the package ioredis or redis
 * @example
 * ```ts
 * authorize({ token, store: redisTokenStore(redis, "files:token") });
 * ```
 */
export function redisTokenStore(client: IoRedisClient | NodeRedisClient, key: string): TokenStore {
  const evaluate = redisEvaluator(client, "redisTokenStore");
  const run = (script: string, key: string, ...values: string[]) =>
    evaluate(script, { keys: [key], arguments: values });
  const lockKey = `${key}:lock`;

  return {
    get: async () => parsed(await run("return redis.call('get', KEYS[1])", key), key),
    set: async (token) => {
      await run("return redis.call('set', KEYS[1], ARGV[1])", key, JSON.stringify(token));
    },
    lock: async (work) => {
      const mark = crypto.randomUUID();
      while (!(await run(lockScript, lockKey, mark, String(staleAfter)))) {
        await wait(20 + Math.random() * 40, undefined);
      }
      try {
        return await work();
      } finally {
        await run(unlockScript, lockKey, mark);
      }
    },
  };
}

/** Milliseconds after which Redis drops the lock of a process that died. */
const staleAfter = 60_000;

const lockScript = "return redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])";

/** Deletes the lock only if this process still holds the lock: after a minute another process may hold it. */
const unlockScript =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

function parsed(text: unknown, key: string): Token | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    return checkedToken(JSON.parse(String(text)));
  } catch {
    // The message of V8's SyntaxError quotes the text, which is secret.
    throw new PolicyError(
      "TOKEN",
      `redisTokenStore: the key "${key}" holds no token. Delete the key; the next call stores a new token.`,
    );
  }
}
