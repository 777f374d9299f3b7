import type { Call, CallResult, Policy } from "@partwise/client";
import {
  authorize,
  type LearnedLimit,
  observe,
  type RateLimitOptions,
  type RedirectOptions,
  rateLimit,
  redirect,
  responseLimit,
  retry,
  retryAfter,
  timeout,
  transportErrors,
} from "@partwise/policies";
import { rateLimits } from "./rate-limits.js";
import { tokenStaysSafe } from "./token-stays-safe.js";
import { zoomErrors } from "./zoom-errors.js";
import type { ZoomPolicyOptions } from "./zoom-policy-options.js";
import { rateLimitOf, type ZoomRateLimit } from "./zoom-rate-limit.js";

/** The policies of a Zoom client, outermost first. The caller's own policies see refusals as Zoom sent them. */
export function zoomPolicies(
  options: ZoomPolicyOptions & Required<Pick<RedirectOptions, "files">>,
  token: Parameters<typeof authorize>[0]["token"],
  own: readonly Policy[],
): Policy[] {
  const { plan, tokenStore, observer, onSend } = options;
  return [
    made(options.rateLimit, (given) =>
      rateLimit({
        limits: plan && rateLimits[plan],
        label: labelOf,
        learn: learnFrom,
        ...given,
      } satisfies RateLimitOptions),
    ),
    observer && observe(observer),
    made(options.timeout, (given) => timeout(given)),
    zoomErrors,
    ...own,
    // `retry` has the attempt seam of `transportErrors` already.
    options.retry === false ? transportErrors : { call: transportErrors.call, leavesNothing: true },
    made(options.retry, (given) => retry({ delay: delayAfter, ...given })),
    made(options.redirect, ({ hosts = [], ...given }) =>
      redirect({ files: options.files, ...given, hosts: [...zoomHosts, ...hosts] }),
    ),
    tokenStaysSafe(),
    authorize({ token, ...(tokenStore && { store: tokenStore }) }),
    made(options.responseLimit, (given) => responseLimit(given)),
    onSend && tell(onSend),
  ].filter((policy) => policy !== undefined);
}

const second = 1000;

/** Hosts that a redirect may send a request and its token to. */
export const zoomHosts = ["*.zoom.us", "*.zoomgov.com"] as const;

function made<Options extends object>(
  options: Options | false | undefined,
  make: (options: Partial<Options>) => Policy,
): Policy | undefined {
  return options === false ? undefined : make(options ?? {});
}

/** Tells of each attempt once all headers are set: this policy stands last. */
function tell(onSend: (request: Request, call: Call) => void): Policy {
  return {
    leavesNothing: true,
    attempt: (request, next, call) => {
      onSend(request, call);
      return next(request);
    },
  };
}

function labelOf({ operation }: Call): string | undefined {
  const label = operation?.["x-rate-limit-label"];
  return typeof label === "string" ? label : undefined;
}

/**
 * What an answer teaches: the limit a second that its headers name holds from then on. After a per-second 429 nothing is sent for
 * a second.
 */
function learnFrom(response: Response): LearnedLimit | undefined {
  const { kind, limit } = rateLimitOf(response, "");
  if (kind !== "per-second") return undefined;
  return {
    ...(response.status === 429 && { hold: second }),
    ...(limit !== undefined && limit >= 1 && { limit: { requests: Math.floor(limit), per: second } }),
  };
}

/** Milliseconds to wait after a 429; `false` when a daily limit is used up and Zoom names no time. */
function delayAfter({ error, response }: CallResult): number | false | undefined {
  if (response.status !== 429) return undefined;
  const asked = retryAfter(response);
  const { kind } = limitOf(error, response);
  if (kind === "per-second") return asked ?? second;
  return kind === "daily" || kind === "per-user" ? (asked ?? false) : undefined;
}

function limitOf(error: unknown, response: Response): ZoomRateLimit {
  const message: unknown = typeof error === "object" && error !== null && "message" in error && error.message;
  return rateLimitOf(response, typeof message === "string" ? message : "");
}
