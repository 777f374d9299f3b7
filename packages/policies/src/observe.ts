import type { Policy } from "@partwise/client";
import { slot } from "./context.js";
import { nameOf } from "./transport-errors.js";

/** One attempt of a call. It holds nothing that was sent: no header, no body, no value of the path or the query. */
export interface AttemptEvent {
  /** The same for all attempts of one call. */
  readonly callId: number;
  readonly method: string;
  /** The path as the description writes it, with its parameters in braces. */
  readonly path: string;
  readonly operationId: string | undefined;
  /** The origin that it goes to, such as `https://api.example.com`. */
  readonly origin: string;
  /** From 1 on; a redirect that is followed and a replay after a 401 count as well. */
  readonly attempt: number;
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

const progress = slot<{ readonly callId: number; attempts: number }>("progress");
let calls = 0;

/** Tells an observer of every attempt; put it before `retry`. What an observer throws is reported to the console, and the call goes on. */
export function observe({ onAttempt = () => {}, onResponse = () => {} }: Observer): Policy {
  return {
    call: (call, next) => next(progress.write(call, { callId: ++calls, attempts: 0 })),
    attempt: async (request, next, call) => {
      const own = progress.read(call) ?? { callId: 0, attempts: 0 };
      const { method, path, operation } = call;
      const { origin } = new URL(request.url);
      const event = {
        callId: own.callId,
        method,
        path,
        operationId: operation?.operationId,
        origin,
        attempt: ++own.attempts,
      };
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

function tell<Event extends AttemptEvent>(observer: (event: Event) => void, event: Event): void {
  try {
    observer(Object.freeze(event));
  } catch (error) {
    console.error(`${nameOf(event)}: an observer failed.`, error);
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
