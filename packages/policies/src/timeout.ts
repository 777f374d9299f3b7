import { type Call, holdsBinary, type Policy } from "@partwise/client";
import { abortable } from "./abortable.js";
import { slot } from "./context.js";
import { PolicyError, TransportError } from "./errors.js";
import { assertNumber } from "./settings.js";
import { nameOf } from "./transport-errors.js";

/** Milliseconds, `Infinity` for no limit, or a function that says so for each call. */
export type Limit = number | ((call: Call) => number);

/** Limits of time. */
export interface TimeoutOptions {
  /** For the whole call: waits, retries and the reading of the answer. 5 minutes by default, an hour for a body that holds a file. */
  readonly total?: Limit;
  /**
   * For each attempt, from its start to the headers of the answer, the sending of the body included.
   * 30 seconds by default, none for a body that holds a file.
   */
  readonly firstByte?: Limit;
}

const minute = 60_000;
/** Beyond this, timers fire at once. */
const longest = 2 ** 31 - 1;

/** Until when a call may take, as `performance.now()` counts. A wait that would last longer is not begun. */
export const deadline = slot<number>("deadline");

/**
 * Limits how long a call and each of its attempts may take; put it first. What has passed its limit is aborted, and
 * the call rejects with TransportError `TIMEOUT`. A stream that the caller reads (`parseAs: "stream"`) is not limited.
 * @throws PolicyError `SETTINGS` for a limit that is no positive number, or a total below the first-byte limit
 */
export function timeout(options: TimeoutOptions = {}): Policy {
  const total = limitOf(
    "total",
    options.total,
    (call) => (holdsBinary(call.init.body, call.operation) ? 60 : 5) * minute,
  );
  const firstByte = limitOf("firstByte", options.firstByte, (call) =>
    holdsBinary(call.init.body, call.operation) ? Infinity : minute / 2,
  );
  if (
    typeof options.total === "number" &&
    typeof options.firstByte === "number" &&
    options.total < options.firstByte
  ) {
    throw new PolicyError(
      "SETTINGS",
      `timeout: total (${options.total} ms) is below firstByte (${options.firstByte} ms), which could never be reached.`,
    );
  }
  return {
    call: async (call, next) => {
      const limit = total(call);
      const controller = new AbortController();
      const unfollow = follow(call.init.signal, controller);
      const stop = abortAfter(limit, controller, `${nameOf(call)}: not done after ${limit} ms (total)`);
      const own = { ...call, init: { ...call.init, signal: controller.signal } };
      try {
        return await abortable(next(deadline.write(own, performance.now() + limit)), controller.signal);
      } finally {
        stop();
        // What the caller reads himself, the caller may still abort.
        if (call.init.parseAs !== "stream") unfollow();
      }
    },
    attempt: async (request, next, call) => {
      const limit = firstByte(call);
      if (limit === Infinity) return next(request);
      const controller = new AbortController();
      const { signal } = controller;
      follow(call.init.signal, controller);
      const stop = abortAfter(limit, controller, `${nameOf(call)}: no answer after ${limit} ms (firstByte)`);
      try {
        return await abortable(next(request, { signal }), signal);
      } finally {
        stop();
      }
    },
  };
}

function limitOf(
  name: string,
  limit: Limit | undefined,
  byDefault: (call: Call) => number,
): (call: Call) => number {
  const check = (value: number) => {
    const checked = assertNumber(`timeout: ${name}`, value);
    if (checked === 0 || (checked > longest && checked !== Infinity)) {
      throw new PolicyError(
        "SETTINGS",
        `timeout: ${name}: got ${checked} ms, need 1 to ${longest}, or Infinity for no limit.`,
      );
    }
    return checked;
  };
  if (limit === undefined) return byDefault;
  if (typeof limit === "function") return (call) => check(limit(call));
  const checked = check(limit);
  return () => checked;
}

function abortAfter(limit: number, controller: AbortController, message: string): () => void {
  if (limit === Infinity) return () => {};
  const timer = setTimeout(
    () =>
      controller.abort(
        new TransportError("TIMEOUT", `${message}. Give it more time with \`timeout\`, or try again later.`),
      ),
    limit,
  );
  return () => clearTimeout(timer);
}

/** Aborts with another signal, until the function that it gives is called. */
function follow(signal: AbortSignal | null | undefined, controller: AbortController): () => void {
  if (!signal) return () => {};
  if (signal.aborted) controller.abort(signal.reason);
  const abort = () => controller.abort(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return () => signal.removeEventListener("abort", abort);
}
