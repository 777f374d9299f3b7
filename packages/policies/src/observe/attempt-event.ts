import type { Call } from "@partwise/client";
import { slot } from "../call/slot.js";

/** One attempt of a call. Holds no header, no body, and no value of the path or the query. */
export interface AttemptEvent {
  /** The same for all attempts of one call. */
  readonly callId: number;
  /** The method, in capitals. */
  readonly method: string;
  /** The path template of the description, such as `/im/groups/{groupId}`. */
  readonly path: string;
  /** The operationId, if the description has one. */
  readonly operationId: string | undefined;
  /** The target of the attempt: scheme, host and port, such as `https://api.example.com`. */
  readonly origin: string;
  /** Counts from 1. Followed redirects and the repetition after a 401 count too. */
  readonly attempt: number;
}

let calls = 0;

/** Counts the attempts of each call for one policy. */
export interface AttemptCounter {
  /** Starts the count of a call. */
  begin(call: Call): void;
  /** The event of the next attempt. */
  next(request: Request, call: Call): AttemptEvent;
}

/** Makes a counter for one policy. */
export function attemptCounter(): AttemptCounter {
  const progress = slot<{ readonly callId: number; attempts: number }>("progress");
  return {
    begin: (call) => progress.write(call, { callId: ++calls, attempts: 0 }),
    next: (request, call) => {
      const own = progress.read(call) ?? { callId: 0, attempts: 0 };
      own.attempts++;
      const { method, path, operation } = call;
      const { origin } = new URL(request.url);
      const { callId, attempts: attempt } = own;
      return { callId, method, path, operationId: operation?.operationId, origin, attempt };
    },
  };
}
