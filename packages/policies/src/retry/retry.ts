import type { Call, CallResult, Policy } from "@partwise/client";
import pRetry from "p-retry";
import { deadlineOf, signalOf } from "../call/time-limit.js";
import { wait } from "../call/wait.js";
import { assertNumber } from "../errors/assert-number.js";
import { TransportError, type TransportErrorCode } from "../errors/transport-error.js";
import { isUnsent, toTransportError } from "../transport-errors/to-transport-error.js";
import { nameOf, transportErrors } from "../transport-errors/transport-errors.js";
import { retryAfter } from "./retry-after.js";

/**
 * Sends a call again after a failed connection and after certain statuses. The wait is random and grows (full jitter);
 * a longer Retry-After takes precedence. A body that can be read once is sent once. The caller gets the last answer, or a
 * TransportError.
 * @throws {PolicyError} `SETTINGS` when `attempts` is no integer from 1 on, or a time is no number from 0 on
 * @example
 * ```ts
 * createClient({ operations, policies: [transportErrors, retry({ attempts: 4 })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
 */
export function retry(options: RetryOptions = {}): Policy {
  const {
    statuses = [408, 429, 502, 503, 504],
    isIdempotent = isIdempotentByDefault,
    delay = () => undefined,
    onWait,
  } = options;
  const most = assertNumber("retry: attempts", options.attempts ?? 3, { min: 1, integer: true });
  const baseDelay = assertNumber("retry: baseDelay", options.baseDelay ?? 500);
  const maxDelay = assertNumber("retry: maxDelay", options.maxDelay ?? 10_000);
  const maxWait = assertNumber("retry: maxWait", options.maxWait ?? 15_000);

  /** Milliseconds to wait before the next attempt, or undefined to stop. */
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

      /**
       * Gives the next wait, or the final result.
       * @throws the final TransportError
       */
      function decide(outcome: CallResult | TransportError, number: number): Again | CallResult {
        const pause = number < last ? waitAfter(outcome, call, number) : undefined;
        if (pause !== undefined && performance.now() + pause < until) {
          onWait?.(waitOf(outcome, number + 1, pause), call);
          return new Again(pause);
        }
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
    // Marks errors of sending as `CONNECTION`, so that only errors of reading are `INCOMPLETE`.
    attempt: transportErrors.attempt,
  };
}

/** Options of `retry`. Times are milliseconds. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included. Default: 3. */
  readonly attempts?: number;
  /** The longest random wait before the second attempt; doubled for each further attempt. Default: 500. */
  readonly baseDelay?: number;
  /** The longest random wait before any attempt. Default: 10,000. */
  readonly maxDelay?: number;
  /** The longest wait that an answer may ask for. An answer that asks for more is returned at once. Default: 15,000. */
  readonly maxWait?: number;
  /** Statuses after which a call is sent again. Default: 408, 429, 502, 503 and 504. */
  readonly statuses?: readonly number[];
  /**
   * Whether a call may be done twice; asked when the server may have done the first attempt. Default: GET, HEAD, PUT,
   * DELETE, OPTIONS and TRACE, and operations that the description marks with `x-idempotent: true`.
   */
  readonly isIdempotent?: (call: Call) => boolean;
  /** Reads a vendor's answer: milliseconds to wait, `false` to stop, `undefined` to decide by the other options. */
  readonly delay?: (result: CallResult, call: Call) => number | false | undefined;
  /** Called when a wait before another attempt begins, such as to tell a user. Default: none. */
  readonly onWait?: ((wait: RetryWait, call: Call) => void) | undefined;
}

/** The wait before another attempt. */
export interface RetryWait {
  /** Milliseconds. */
  readonly milliseconds: number;
  /** The number of the attempt that follows: 2 or more. */
  readonly attempt: number;
  /** The HTTP status of the attempt before; undefined when no answer came. */
  readonly status: number | undefined;
  /** The code of the TransportError of the attempt before; undefined when an answer came. */
  readonly code: TransportErrorCode | undefined;
}

function waitOf(outcome: CallResult | TransportError, attempt: number, milliseconds: number): RetryWait {
  return outcome instanceof TransportError
    ? { milliseconds, attempt, status: undefined, code: outcome.code }
    : { milliseconds, attempt, status: outcome.response.status, code: undefined };
}

const attempts = new WeakMap<Response, number>();

/** How often `retry` sent the call of this answer; 1 without `retry`. */
export function attemptsOf(response: Response): number {
  return attempts.get(response) ?? 1;
}

/** Asks for another attempt after `pause` milliseconds. This is an Error, since p-retry retries after errors. */
class Again extends Error {
  readonly pause: number;
  constructor(pause: number) {
    super();
    this.pause = pause;
  }
}

/** Options of p-retry. Each attempt waits by itself, so p-retry does not. */
const mechanics = {
  minTimeout: 0,
  shouldRetry: ({ error }: { readonly error: Error }) => error instanceof Again,
};

/**
 * The error as a TransportError with `attempts`.
 * @throws the error itself when it is no failure of the transport
 */
function asOutcome(error: unknown, call: Call, number: number): TransportError {
  const known = toTransportError(error, nameOf(call), "read");
  if (!(known instanceof TransportError)) throw error;
  return new TransportError(known.code, known.message, { ...known, attempts: number });
}

function isIdempotentByDefault({ method, operation }: Call): boolean {
  return /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE)$/.test(method) || operation?.["x-idempotent"] === true;
}
