import type {
  Observer,
  RateLimitOptions,
  RedirectOptions,
  ResponseLimitOptions,
  RetryOptions,
  TimeoutOptions,
  TokenStore,
} from "@partwise/policies";
import type { ZoomPlan } from "./rate-limits.js";

/** What the policies of a Zoom client are told. Each takes its own options over its defaults, or `false` to be left out. */
export interface ZoomPolicyOptions {
  /** The account's plan: calls are spaced to stay below its limits. Without it, limits are learned from Zoom's refusals. */
  readonly plan?: ZoomPlan;
  /** Where processes share a token; memory by default. */
  readonly tokenStore?: TokenStore;
  /** Told of every attempt. */
  readonly observer?: Observer;
  readonly timeout?: TimeoutOptions | false;
  readonly retry?: RetryOptions | false;
  /** `{ limiter: redisLimiter(client) }` keeps several processes of one account within its limits. */
  readonly rateLimit?: RateLimitOptions | false;
  /** `hosts` come on top of `*.zoom.us` and `*.zoomgov.com`. */
  readonly redirect?: RedirectOptions | false;
  readonly responseLimit?: ResponseLimitOptions | false;
}
