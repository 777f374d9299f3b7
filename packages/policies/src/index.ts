export {
  type AuthorizationCodeOptions,
  authorizationCode,
  type SignIn,
} from "./authorize/authorization-code.js";
export { type AuthorizeOptions, type AuthorizeWarning, authorize } from "./authorize/authorize.js";
export { type ClientCredentialsOptions, clientCredentials } from "./authorize/client-credentials.js";
export { obtainToken } from "./authorize/obtain-token.js";
export { type RefreshTokenOptions, refreshToken } from "./authorize/refresh-token.js";
export type { Token, TokenContext, TokenSource, TokenStore } from "./authorize/token.js";
export { PolicyError, type PolicyErrorCode } from "./errors/policy-error.js";
export { TransportError, type TransportErrorCode } from "./errors/transport-error.js";
export type { AttemptEvent } from "./observe/attempt-event.js";
export { type Observer, observe, type ResponseEvent } from "./observe/observe.js";
export type { Consumed, Limiter, LimiterFactory } from "./rate-limit/limiter.js";
export { rateLimit } from "./rate-limit/rate-limit.js";
export type { LearnedLimit, RateLimitOptions, RateLimitWait } from "./rate-limit/rate-limit-options.js";
export type { RateLimit, SlotWindow } from "./rate-limit/slot-window.js";
export { type RedirectOptions, redirect } from "./redirect/redirect.js";
export { type ResponseLimitOptions, responseLimit } from "./response-limit/response-limit.js";
export { attemptsOf, type RetryOptions, type RetryWait, retry } from "./retry/retry.js";
export { retryAfter } from "./retry/retry-after.js";
export { type Limit, type TimeoutOptions, timeout } from "./timeout/timeout.js";
export { transportErrors } from "./transport-errors/transport-errors.js";
