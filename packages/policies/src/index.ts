export type { AttemptEvent } from "./attempt-event.js";
export { PolicyError, type PolicyErrorCode, TransportError, type TransportErrorCode } from "./errors.js";
export { type Observer, observe, type ResponseEvent } from "./observe.js";
export { type RedirectOptions, redirect } from "./redirect.js";
export { type ResponseLimitOptions, responseLimit } from "./response-limit.js";
export { attemptsOf, type RetryOptions, retry } from "./retry.js";
export { retryAfter } from "./retry-after.js";
export { type Limit, type TimeoutOptions, timeout } from "./timeout.js";
export { transportErrors } from "./transport-errors.js";
