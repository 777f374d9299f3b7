import type { Call } from "@partwise/client";
import { slot } from "../call/slot.js";

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

let calls = 0;

/** Counts the attempts of each call for one policy. */
export interface AttemptCounter {
  /** Opens the count of a call. */
  begin(call: Call): void;
  /** The event of the next attempt. */
  next(request: Request, call: Call): AttemptEvent;
}

/** Makes a counter. */
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
