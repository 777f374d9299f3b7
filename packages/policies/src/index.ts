export { PolicyError, type PolicyErrorCode, TransportError, type TransportErrorCode } from "./errors.js";
export type { Consumed, Limiter, LimiterFactory } from "./limiter.js";
export { rateLimit } from "./rate-limit.js";
export type { LearnedLimit, RateLimitOptions } from "./rate-limit-options.js";
export type { RateLimit, SlotWindow } from "./slot-window.js";
