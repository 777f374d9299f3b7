import type { Call } from "@partwise/client";
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

/** Options of a Zoom client's policies. Given options replace a policy's defaults; `false` leaves the policy out. */
export interface ZoomPolicyOptions {
  /**
   * The account's plan: calls are spaced to stay below the plan's limits. Default: limits are learned from answers.
   */
  readonly plan?: ZoomPlan;
  /** Where processes share a token, such as `fileStore(path)`. Default: memory. */
  readonly tokenStore?: TokenStore;
  /** Called before and after every attempt. Default: none. */
  readonly observer?: Observer;
  /** Called when an attempt goes out, with all of its headers, the token among them. Default: none. */
  readonly onSend?: (request: Request, call: Call) => void;
  /** Default: 5 minutes a call, 30 seconds to the first byte; with a file an hour, and no limit. */
  readonly timeout?: TimeoutOptions | false;
  /** Default: 3 attempts, and waits as Zoom's 429 answers ask. */
  readonly retry?: RetryOptions | false;
  /**
   * `{ limiter: redisLimiter(client) }` keeps several processes of one account within its limits. Default: this
   * process.
   */
  readonly rateLimit?: RateLimitOptions | false;
  /** `hosts` are added to `*.zoom.us` and `*.zoomgov.com`. Default: those two, 5 redirects. */
  readonly redirect?: RedirectOptions | false;
  /** Default: 100 MiB for a success, 1 MiB for a failure. */
  readonly responseLimit?: ResponseLimitOptions | false;
}
