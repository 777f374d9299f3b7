import type { Policy } from "@partwise/client";
import { nameOf } from "../transport-errors/transport-errors.js";
import { type AttemptEvent, attemptCounter } from "./attempt-event.js";

/**
 * Tells an observer of every attempt; put it before `retry`. What an observer throws is reported to the console, and
 * the call goes on.
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

/** How an attempt ended: with the headers of an answer, or with an error. */
export interface ResponseEvent extends AttemptEvent {
  /** The HTTP status; absent where no answer came. */
  readonly status?: number;
  /** The `code`, else the `name`, of the error; absent where an answer came. */
  readonly error?: string;
  /** Milliseconds from the start of the attempt until then. */
  readonly duration: number;
}

/** Who is told. */
export interface Observer {
  readonly onAttempt?: (event: AttemptEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
}

/** The `code`, else the `name`, of an error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function tell<Event extends AttemptEvent>(observer: (event: Event) => void, event: Event): void {
  try {
    observer(Object.freeze(event));
  } catch (error) {
    console.error(`${nameOf(event)}: an observer failed.`, error);
  }
}
