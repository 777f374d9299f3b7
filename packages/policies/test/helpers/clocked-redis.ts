import { vi } from "vitest";
import type { IoRedisClient, NodeRedisClient } from "../../src/redis/redis-evaluator.js";
import { eachTurnUntil } from "./stop-the-clock.js";

/**
 * Before each script, in the same step, the key's time to live is set by the test's clock. So Redis itself runs the scripts,
 * and no time passes while Redis or the machine is busy.
 */
export function clockedRedis(): ClockedRedis {
  let working = 0;
  const answers: { points: number; count: number }[] = [];
  const pause = (milliseconds: number) =>
    milliseconds > 0 && new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function run(client: RedisClient, script: string, key: string, args: string[]): Promise<unknown> {
    const text = `${byTheTestsClock}\n${script}`;
    const all = [...args, String(Math.round(performance.now()))];
    working += 1;
    try {
      return await ("defineCommand" in client
        ? client.eval(text, 1, key, ...all)
        : client.eval(text, { keys: [key], arguments: all }));
    } finally {
      working -= 1;
    }
  }

  const clocked: ClockedRedis = {
    answers,
    isAway: false,
    client: (client, roundTrip = 0) => {
      async function evaluate(script: string, key: string, args: string[]): Promise<unknown> {
        await pause(roundTrip / 2);
        const answer = await run(client, script, key, args);
        await pause(roundTrip / 2);
        answers.push({ points: Number(args[0]), count: Number((answer as unknown[])[0]) });
        return answer;
      }
      const ofNodeRedis: NodeRedisClient = {
        eval: (script, { keys: [key = ""], arguments: args }) => evaluate(script, key, args),
      };
      const ofIoRedis: IoRedisClient = {
        defineCommand: true,
        eval: (script, _, key = "", ...args) => evaluate(script, key, args),
      };
      return "defineCommand" in client ? ofIoRedis : ofNodeRedis;
    },
    passTimeUntil: (work) =>
      eachTurnUntil(work, () =>
        working === 0 || clocked.isAway ? vi.advanceTimersToNextTimerAsync() : undefined,
      ),
  };
  return clocked;
}

/** A client of either package. */
export type RedisClient = IoRedisClient | NodeRedisClient;

/** A real Redis whose keys expire by the test's clock. */
export interface ClockedRedis {
  /** The client, with answers that take that many milliseconds of the test's clock. */
  readonly client: (client: RedisClient, roundTrip?: number) => RedisClient;
  /** Moves the clock from timer to timer until `work` settles, and never while Redis works. */
  readonly passTimeUntil: <Result>(work: Promise<Result>) => Promise<Result>;
  /** The arguments and answers of scripts, in the order of the answers. */
  readonly answers: { readonly points: number; readonly count: number }[];
  /** True when Redis gives no answer: then the clock does not wait for Redis. */
  isAway: boolean;
}

const byTheTestsClock = `local now = tonumber(table.remove(ARGV))
local ends = tonumber(redis.call('get', 'clock:' .. KEYS[1]))
if ends and ends > now and redis.call('exists', KEYS[1]) == 1 then
  redis.call('pexpire', KEYS[1], ends - now)
else
  redis.call('del', KEYS[1])
  redis.call('set', 'clock:' .. KEYS[1], now + 1000 * ARGV[2])
end`;
