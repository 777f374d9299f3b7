import type { Limiter, LimiterFactory } from "./limiter.js";
import { memoryLimiter } from "./memory-limiter.js";
import { count, patience } from "./slot-taker.js";

/**
 * A shared limiter that this process replaces by its own while the shared one fails or does not answer within a
 * second. Says so once an outage, whatever the number of limits, and returns to the shared one when it answers.
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
      `rateLimit: the shared limiter fails (${reasonOf(error)}). Until it is back, each process keeps the limits by itself.`,
    );
  }

  /** Asks for the count without adding to it, in the background. */
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
  });
  try {
    const consumed = await Promise.race([count(limiter, key, points), tooLate]);
    if (Number.isFinite(consumed.consumedPoints) && Number.isFinite(consumed.msBeforeNext)) return consumed;
    throw new Error("an answer that is not a count");
  } finally {
    clearTimeout(timer);
  }
}

/** An error's code or, for want of one, its class: messages of others may quote what nobody should read. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.constructor === Error ? error.message : error.name;
}
