import type { Call, CallResult, Policy } from "@partwise/client";
import pRetry from "p-retry";
import { deadlineOf, signalOf } from "../call/time-limit.js";
import { wait } from "../call/wait.js";
import { assertNumber } from "../errors/assert-number.js";
import { TransportError } from "../errors/transport-error.js";
import { isUnsent, toTransportError } from "../transport-errors/to-transport-error.js";
import { nameOf, transportErrors } from "../transport-errors/transport-errors.js";
import { retryAfter } from "./retry-after.js";

/**
 * Sends a call again after a failed connection, and after the statuses that say "later". Waits a random time that grows
 * (full jitter), or as long as Retry-After says, where that is longer. A body that can be read once only is never sent twice. The last
 * answer, or a TransportError, is what the caller gets.
 * @throws PolicyError `SETTINGS`
 * @example
 * ```ts
 * createClient({ operations, policies: [transportErrors, retry({ attempts: 4 })] });
 * ```
 */
export function retry(options: RetryOptions = {}): Policy {
  const {
    statuses = [408, 429, 502, 503, 504],
    isIdempotent = isIdempotentByDefault,
    delay = () => undefined,
  } = options;
  const most = assertNumber("retry: attempts", options.attempts ?? 3, { min: 1, integer: true });
  const baseDelay = assertNumber("retry: baseDelay", options.baseDelay ?? 500);
  const maxDelay = assertNumber("retry: maxDelay", options.maxDelay ?? 10_000);
  const maxWait = assertNumber("retry: maxWait", options.maxWait ?? 15_000);

  /** The wait before the next attempt, or nothing when there is to be none. */
  function waitAfter(outcome: CallResult | TransportError, call: Call, number: number): number | undefined {
    const backoff = Math.random() * Math.min(maxDelay, baseDelay * 2 ** (number - 1));
    if (outcome instanceof TransportError) {
      return mayRepeat(outcome, call) ? backoff : undefined;
    }
    const { response } = outcome;
    const own = delay(outcome, call);
    if (own === false || !(statuses.includes(response.status) || own !== undefined)) return undefined;
    if (response.status !== 429 && own === undefined && !isIdempotent(call)) return undefined;
    const asked = own ?? retryAfter(response);
    if (asked === undefined) return backoff;
    return asked > maxWait
      ? undefined
      : Math.max(backoff, asked + Math.random() * Math.min(baseDelay, asked / 10));
  }

  function mayRepeat(error: TransportError, call: Call): boolean {
    return (
      isUnsent(error) || (["CONNECTION", "INCOMPLETE", "TIMEOUT"].includes(error.code) && isIdempotent(call))
    );
  }

  return {
    call: (call, next) => {
      const last = call.replayable ? most : 1;
      const until = deadlineOf(call);

      /** The wait before the next attempt; where there is to be none, the result, or the error. */
      function decide(outcome: CallResult | TransportError, number: number): Again | CallResult {
        const pause = number < last ? waitAfter(outcome, call, number) : undefined;
        if (pause !== undefined && performance.now() + pause < until) return new Again(pause);
        if (outcome instanceof TransportError) throw outcome;
        if (number > 1) attempts.set(outcome.response, number);
        return outcome;
      }

      async function goOn(first: Again): Promise<CallResult> {
        let { pause } = first;
        const attempt = async (number: number): Promise<CallResult> => {
          await wait(pause, signalOf(call));
          const outcome = await next(call).catch((error) => asOutcome(error, call, number));
          const decided = decide(outcome, number);
          if (!(decided instanceof Again)) return decided;
          pause = decided.pause;
          throw decided;
        };
        try {
          return await pRetry((number) => attempt(number + 1), { ...mechanics, retries: last - 2 });
        } catch (error) {
          signalOf(call)?.throwIfAborted();
          throw error;
        }
      }

      const settle = (outcome: CallResult | TransportError) => {
        const decided = decide(outcome, 1);
        return decided instanceof Again ? goOn(decided) : decided;
      };
      return next(call).then(settle, (error) => settle(asOutcome(error, call, 1)));
    },
    leavesNothing: true,
    // Tells a request that got no answer from an answer that broke off.
    attempt: transportErrors.attempt,
  };
}

/** When a call is sent again, and after which wait. Times are milliseconds. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included; 3 by default. */
  readonly attempts?: number;
  /** The longest random wait before the second attempt; it doubles with each further one. 500 by default. */
  readonly baseDelay?: number;
  /** The longest random wait; 10,000 by default. */
  readonly maxDelay?: number;
  /** The longest wait that an answer may ask for; past it the answer is given back at once. 15,000 by default. */
  readonly maxWait?: number;
  /** Statuses that are worth another try; 408, 429, 502, 503 and 504 by default. */
  readonly statuses?: readonly number[];
  /**
   * Whether a call may be done twice; asked where a first attempt may have had its effect. By default GET, HEAD, PUT,
   * DELETE, OPTIONS and TRACE may, and an operation whose description says `x-idempotent: true`.
   */
  readonly isIdempotent?: (call: Call) => boolean;
  /** What a vendor's answer says: how long to wait, or `false` not to try again; `undefined` leaves it to the rest. */
  readonly delay?: (result: CallResult, call: Call) => number | false | undefined;
}

const attempts = new WeakMap<Response, number>();

/** How often a call was sent until this answer came; 1 without `retry`. */
export function attemptsOf(response: Response): number {
  return attempts.get(response) ?? 1;
}

/** Stands for an outcome that is worth another attempt, after a wait of so many milliseconds. */
class Again extends Error {
  readonly pause: number;
  constructor(pause: number) {
    super();
    this.pause = pause;
  }
}

/** The waits are made here, before an attempt, so that p-retry has none to make. */
const mechanics = {
  minTimeout: 0,
  shouldRetry: ({ error }: { readonly error: Error }) => error instanceof Again,
};

/** @throws the error itself when it is none of the way to the server and back */
function asOutcome(error: unknown, call: Call, number: number): TransportError {
  const known = toTransportError(error, nameOf(call), "read");
  if (!(known instanceof TransportError)) throw error;
  return new TransportError(known.code, known.message, { ...known, attempts: number });
}

function isIdempotentByDefault({ method, operation }: Call): boolean {
  return /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE)$/.test(method) || operation?.["x-idempotent"] === true;
}
