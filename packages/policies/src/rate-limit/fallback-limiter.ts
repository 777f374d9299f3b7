import { within } from "../call/within.js";
import { isError } from "../errors/is-error.js";
import type { Limiter, LimiterFactory } from "./limiter.js";
import { memoryLimiter } from "./memory-limiter.js";
import { count, patience } from "./slot-taker.js";

/**
 * Makes a limiter that counts in `shared`, and in this process while `shared` fails or takes more than a second.
 * `onWarning` is called once an outage, for all limits together. When `shared` answers again, counting returns there.
 */
export function fallbackLimiter(
  shared: LimiterFactory,
  onWarning: (message: string) => void,
): LimiterFactory {
  let isFailing = false;
  let lastProbe = 0;

  function fail(error: unknown): void {
    if (isFailing) return;
    isFailing = true;
    lastProbe = performance.now();
    onWarning(
      `rateLimit: the shared limiter fails (${reasonOf(error)}). Check its server; until the limiter answers, each process counts by itself.`,
    );
  }

  /** Asks `shared` for a count of zero points in the background, at most once a second, to see whether `shared` answers. */
  function probe(limiter: Limiter, key: string): void {
    if (performance.now() - lastProbe < patience) return;
    lastProbe = performance.now();
    countWithin(limiter, key, 0).then(
      () => {
        isFailing = false;
      },
      () => {},
    );
  }

  return (window) => {
    const limiter = shared(window);
    const own = memoryLimiter(window);
    return {
      consume: async (key, points) => {
        if (isFailing) {
          probe(limiter, key);
          return own.consume(key, points);
        }
        try {
          return await countWithin(limiter, key, points);
        } catch (error) {
          fail(error);
          return own.consume(key, points);
        }
      },
    };
  };
}

async function countWithin(limiter: Limiter, key: string, points: number) {
  const late = () => new Error(`no answer within ${patience} ms`);
  const consumed = await within(patience, () => count(limiter, key, points), late);
  if (Number.isFinite(consumed.consumedPoints) && Number.isFinite(consumed.msBeforeNext)) return consumed;
  throw new Error("an answer that is not a count");
}

/** The code, else the class, of an error. Messages of subclasses may quote secrets and are left out. */
function reasonOf(error: unknown): string {
  if (!isError(error)) return "unknown reason";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.constructor === Error ? error.message : error.name;
}
