import type { Policy } from "@partwise/client";
import { isError } from "../errors/is-error.js";
import { nameOf } from "../transport-errors/transport-errors.js";
import { type AttemptEvent, attemptCounter } from "./attempt-event.js";

/**
 * Calls an observer before and after every attempt. Put this policy before `retry`. An error that the observer throws
 * goes to `console.error`, and the call goes on.
 * @example
 * ```ts
 * const onResponse = ({ status, duration }: ResponseEvent) => console.log(status, duration);
 * createClient({ operations, policies: [observe({ onResponse })] });
 * ```
 */
export function observe({ onAttempt = () => {}, onResponse = () => {} }: Observer): Policy {
  const counter = attemptCounter();
  return {
    call: (call, next) => {
      counter.begin(call);
      return next(call);
    },
    leavesNothing: true,
    attempt: async (request, next, call) => {
      const event = counter.next(request, call);
      const start = performance.now();
      tell(onAttempt, event);
      try {
        const response = await next(request);
        tell(onResponse, { ...event, status: response.status, duration: performance.now() - start });
        return response;
      } catch (error) {
        tell(onResponse, { ...event, error: codeOf(error), duration: performance.now() - start });
        throw error;
      }
    },
  };
}

/** How an attempt ended: with an answer's headers, or with an error. */
export interface ResponseEvent extends AttemptEvent {
  /** The HTTP status; absent when no answer came. */
  readonly status?: number;
  /** The error's `code`, else its `name`; absent when an answer came. */
  readonly error?: string;
  /** Milliseconds from the start of the attempt to the answer's headers or the error. */
  readonly duration: number;
}

/** Functions that `observe` calls. Events are frozen. */
export interface Observer {
  /** Called before each attempt is sent. */
  readonly onAttempt?: (event: AttemptEvent) => void;
  /** Called when each attempt has its answer's headers, or has failed. */
  readonly onResponse?: (event: ResponseEvent) => void;
}

/** An error's `code`, else its `name`; `unknown` for a value that is no Error. */
export function codeOf(error: unknown): string {
  if (!isError(error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function tell<Event extends AttemptEvent>(observer: (event: Event) => void, event: Event): void {
  try {
    observer(Object.freeze(event));
  } catch (error) {
    console.error(`${nameOf(event)}: an observer failed.`, error);
  }
}
