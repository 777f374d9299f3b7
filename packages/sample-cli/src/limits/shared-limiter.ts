import type { LimiterFactory } from "@partwise/policies";
import { redisLimiter } from "@partwise/policies/redis";
import { Redis } from "ioredis";

/** Counts calls in the Redis at `url`. While that does not answer, each process counts by itself, as the limiter warns. */
export function sharedLimiter(url: string, prefix: string): SharedLimiter {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patience,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(100 * times, patience),
  });
  // Each call that fails tells the limiter. An error without a listener would end the program.
  client.on("error", () => {});
  return { limiter: redisLimiter(client, { prefix }), close: () => client.disconnect() };
}

/** A limiter that processes share, and its end. */
export interface SharedLimiter {
  readonly limiter: LimiterFactory;
  close(): void;
}

/** Milliseconds. */
const patience = 1000;
