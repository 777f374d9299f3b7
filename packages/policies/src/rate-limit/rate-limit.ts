import type { Policy } from "@partwise/client";
import { signalOf } from "../call/time-limit.js";
import { isError } from "../errors/is-error.js";
import { fallbackLimiter } from "./fallback-limiter.js";
import type { LimiterFactory } from "./limiter.js";
import { memoryLimiter } from "./memory-limiter.js";
import {
  assertHold,
  assertRateLimit,
  assertRateLimitOptions,
  type LearnedLimit,
  type RateLimitOptions,
} from "./rate-limit-options.js";
import type { SlotSource } from "./slot-source.js";
import { slotTaker } from "./slot-taker.js";
import { type RateLimit, slotWindow } from "./slot-window.js";
import { type WaitingLine, waitingLine } from "./waiting-line.js";

/**
 * Spaces attempts, retries included, so that any `per` milliseconds hold at most `requests` of a label. Each attempt
 * waits for a slot of its label, first come, first served. An aborted call stops waiting at once.
 * @throws {PolicyError} `SETTINGS` when an option is impossible; the message names the option
 * @example
 * ```ts
 * createClient({ operations, policies: [rateLimit({ limits: { default: { requests: 80, per: 1000 } } })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6585#section-4
 */
export function rateLimit(options: RateLimitOptions = {}): Policy {
  assertRateLimitOptions(options);
  const { limits = {}, label: labelOf = () => "default", maxQueue = 1000, limiter, learn, onWait } = options;
  const warn = options.onWarning ?? ((message) => console.warn(message));
  const factory = limiter ? fallbackLimiter(limiter, warn) : memoryLimiter;
  const lines = new Map<string, WaitingLine>();
  for (const [label, limit] of Object.entries(limits)) limitLabel(label, limit);

  function limitLabel(label: string, limit: RateLimit): void {
    const source = slotSource(factory, !limiter, label, limit);
    const line = lines.get(label);
    if (line) line.use(source);
    else lines.set(label, waitingLine(label, maxQueue, source));
  }

  const known = new Map(Object.entries(limits));
  function learnFrom({ limit, hold }: LearnedLimit, label: string): void {
    try {
      if (limit) {
        assertRateLimit(`learn: limit of "${label}"`, limit);
        const { requests, per } = known.get(label) ?? {};
        if (limit.requests !== requests || limit.per !== per) {
          limitLabel(label, limit);
          // The call that told of the limit has used a slot of it.
          lines.get(label)?.hold(limit.per / limit.requests);
        }
        known.set(label, limit);
      }
      if (hold !== undefined) {
        assertHold(`learn: hold of "${label}"`, hold);
        if (!lines.has(label)) lines.set(label, waitingLine(label, maxQueue, unlimited));
        lines.get(label)?.hold(hold);
      }
    } catch (error) {
      warn(`rateLimit: the learned limit is ignored. ${isError(error) ? error.message : ""}`);
    }
  }

  if (lines.size === 0 && !learn) return {};
  return {
    leavesNothing: true,
    attempt: (request, next, call) => {
      const { signal } = call.init;
      if (signal?.aborted) return Promise.reject(signal.reason);
      const label = labelOf(call);
      const turn =
        label === undefined
          ? undefined
          : lines
              .get(label)
              ?.enter(
                () => signalOf(call) ?? request.signal,
                onWait && ((milliseconds) => onWait({ label, milliseconds }, call)),
              );
      const answer = turn ? turn.then(() => next(request)) : next(request);
      if (!learn) return answer;
      return answer.then((response) => {
        const learned = learn(response, call);
        const whose = learned?.label ?? label;
        if (learned && whose !== undefined) learnFrom(learned, whose);
        return response;
      });
    },
  };
}

/** The source of a label that has a `hold` and no limit. */
const unlimited: SlotSource = {
  local: true,
  interval: 0,
  slack: Number.POSITIVE_INFINITY,
  take: async () => ({ at: performance.now(), count: 1 }),
};

function slotSource(factory: LimiterFactory, local: boolean, label: string, limit: RateLimit): SlotSource {
  const window = slotWindow(limit);
  const limiter = factory(window);
  // The key holds the numbers of the limit, since counts in slots of different lengths cannot be compared.
  const key = `${label}:${limit.requests}/${limit.per}`;
  const { interval, slack } = window;
  return { local, interval, slack, take: slotTaker(limiter, key, window) };
}
