import { wait } from "../call/wait.js";
import { PolicyError } from "../errors/policy-error.js";
import { type IoRedisClient, type NodeRedisClient, redisEvaluator } from "../redis/redis-evaluator.js";
import { checkedToken } from "./checked-token.js";
import type { Token, TokenStore } from "./token.js";

/**
 * Keeps a token in Redis under `key`, in the clear, for all processes that may read it; `KEY:lock` is there while one
 * of them asks for a token. The client is yours: connect it, listen to its errors, and close it.
 * @throws PolicyError `SETTINGS` for something that is no client; `TOKEN` from `get`, for a value that is no token
 */
export function redisTokenStore(client: IoRedisClient | NodeRedisClient, key: string): TokenStore {
  const evaluate = redisEvaluator(client, "redisTokenStore");
  const run = (script: string, key: string, ...values: string[]) =>
    evaluate(script, { keys: [key], arguments: values });
  const lockKey = `${key}:lock`;

  return {
    get: async () => parsed(await run("return redis.call('get', KEYS[1])", key)),
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

/** Milliseconds after which the lock of a process that died is free again. */
const staleAfter = 60_000;

const lockScript = "return redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])";

/** Another may have the lock by now, if the work lasted longer than it. */
const unlockScript =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

function parsed(text: unknown): Token | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    return checkedToken(JSON.parse(String(text)));
  } catch {
    // V8's message quotes the text.
    throw new PolicyError("TOKEN", "redisTokenStore: the key holds no token: delete it.");
  }
}
