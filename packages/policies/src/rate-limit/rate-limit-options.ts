import type { Call } from "@partwise/client";
import { assertNumber } from "../errors/assert-number.js";
import { PolicyError } from "../errors/policy-error.js";
import type { LimiterFactory } from "./limiter.js";
import type { RateLimit } from "./slot-window.js";

/** Options of `rateLimit`. */
export interface RateLimitOptions {
  /** The limit of each label. A label without an entry is not limited. Default: none. */
  readonly limits?: Readonly<Record<string, RateLimit>> | undefined;
  /** The label of a call; undefined for a call without limit. Default: `default` for every call. */
  readonly label?: ((call: Call) => string | undefined) | undefined;
  /** How many calls of a label may wait; the next one rejects with PolicyError `QUEUE_FULL`. Default: 1000. */
  readonly maxQueue?: number | undefined;
  /**
   * Where requests are counted. Default: this process. `redisLimiter` of `@partwise/policies/redis` counts for many.
   */
  readonly limiter?: LimiterFactory | undefined;
  /** Reads a limit from an answer, such as a 429, without reading the body. Default: no limit is learned. */
  readonly learn?: ((response: Response, call: Call) => LearnedLimit | undefined) | undefined;
  /** Called once an outage of `limiter`, and when `learn` gives an impossible limit. Default: `console.warn`. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Called once for each attempt that has to wait for a slot, such as to tell a user. Default: none. */
  readonly onWait?: ((wait: RateLimitWait, call: Call) => void) | undefined;
}

/** The wait of an attempt for a slot. */
export interface RateLimitWait {
  /** The label whose limit is reached. */
  readonly label: string;
  /** Milliseconds, as they look when the wait begins. */
  readonly milliseconds: number;
}

/** A limit that an answer tells. */
export interface LearnedLimit {
  /** The label that is limited. Default: the label of the call. */
  readonly label?: string | undefined;
  /** The label's limit from now on. */
  readonly limit?: RateLimit | undefined;
  /** Milliseconds during which this process sends nothing of the label. */
  readonly hold?: number | undefined;
}

const day = 86_400_000;

/** @throws {PolicyError} `SETTINGS` when an option of `rateLimit` is impossible; the message names the option */
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

/** @throws {PolicyError} `SETTINGS` when `requests` or `per` is impossible; the message names which */
export function assertRateLimit(name: string, { requests, per }: RateLimit): void {
  assertNumber(`${name} requests`, requests, { min: 1, integer: true });
  assertNumber(`${name} per`, per, { min: 1 });
  if (per > day)
    throw new PolicyError("SETTINGS", `${name} per: got ${per} ms, need ${day}, a day, or less.`);
}

/** @throws {PolicyError} `SETTINGS` when `hold` is no finite number from 0 on */
export function assertHold(name: string, hold: number): void {
  assertNumber(name, hold);
  if (hold === Number.POSITIVE_INFINITY) {
    throw new PolicyError("SETTINGS", `${name}: got Infinity, need a number of milliseconds.`);
  }
}
