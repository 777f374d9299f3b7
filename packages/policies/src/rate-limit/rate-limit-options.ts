import type { Call } from "@partwise/client";
import { assertNumber } from "../errors/assert-number.js";
import { PolicyError } from "../errors/policy-error.js";
import type { LimiterFactory } from "./limiter.js";
import type { RateLimit } from "./slot-window.js";

/** Settings of `rateLimit`. */
export interface RateLimitOptions {
  /** The limits by label. A label without one is not limited. */
  readonly limits?: Readonly<Record<string, RateLimit>> | undefined;
  /** Which limit a call counts for. Default: all count for `default`. Undefined: for none. */
  readonly label?: ((call: Call) => string | undefined) | undefined;
  /** How many calls of a label may wait. Default 1000; past it a call rejects with PolicyError `QUEUE_FULL`. */
  readonly maxQueue?: number | undefined;
  /** What counts. Default: this process. `redisLimiter` of `@partwise/policies/redis` counts for a fleet. */
  readonly limiter?: LimiterFactory | undefined;
  /** Reads limits from each answer, such as a 429. Must not read its body. */
  readonly learn?: ((response: Response, call: Call) => LearnedLimit | undefined) | undefined;
  /** Told once when a shared limiter fails, and when something impossible was learned. Default `console.warn`. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** What an answer tells of a limit. */
export interface LearnedLimit {
  /** Whose limit it is. Default: the label of the call. */
  readonly label?: string | undefined;
  /** Holds from now on, in place of the label's limit. */
  readonly limit?: RateLimit | undefined;
  /** For so many milliseconds nothing of the label is sent by this process. */
  readonly hold?: number | undefined;
}

const day = 86_400_000;

/** @throws PolicyError `SETTINGS`, naming the setting of `rateLimit` that cannot be */
export function assertRateLimitOptions({ limits = {}, label, maxQueue = 1 }: RateLimitOptions): void {
  assertNumber("rateLimit maxQueue", maxQueue, { min: 1, integer: true });
  for (const [name, limit] of Object.entries(limits)) {
    assertRateLimit(`rateLimit limits["${name}"]`, limit);
    if (!label && name !== "default") {
      const message = `rateLimit limits["${name}"]: no call has this label. Name it "default", or give a function "label".`;
      throw new PolicyError("SETTINGS", message);
    }
  }
}

/** @throws PolicyError `SETTINGS`, naming what of the limit cannot be */
export function assertRateLimit(name: string, { requests, per }: RateLimit): void {
  assertNumber(`${name} requests`, requests, { min: 1, integer: true });
  assertNumber(`${name} per`, per, { min: 1 });
  if (per > day)
    throw new PolicyError("SETTINGS", `${name} per: got ${per} ms, need ${day}, a day, or less.`);
}

/** @throws PolicyError `SETTINGS` for what is no length of time */
export function assertHold(name: string, hold: number): void {
  assertNumber(name, hold);
  if (hold === Number.POSITIVE_INFINITY) {
    throw new PolicyError("SETTINGS", `${name}: got Infinity, need a number of milliseconds.`);
  }
}
