import {
  attemptController,
  type Call,
  isItems,
  onAbort,
  onAbortWhileHeld,
  type Policy,
} from "@partwise/client";
import { endTime, giveUpWith, limitedCall, timeLimit, timeLimitOf } from "../call/time-limit.js";
import { assertNumber } from "../errors/assert-number.js";
import { PolicyError } from "../errors/policy-error.js";
import { TransportError } from "../errors/transport-error.js";
import { nameOf } from "../transport-errors/transport-errors.js";
import { abandonable } from "./abandonable.js";
import { type Alarm, alarm } from "./alarm.js";
import { limitedItems } from "./limited-items.js";

/**
 * Limits how long a call and each of its attempts may take. Past a limit the work is aborted, and the call rejects with
 * TransportError `TIMEOUT`. A stream that the caller reads (`parseAs: "stream"`) is not limited. Put this policy first.
 * @throws {PolicyError} `SETTINGS` when a limit is neither a number of milliseconds up to 2,147,483,647 nor `Infinity`,
 * or `total` is below a `firstByte` that is not `Infinity`. A limit that a function gives is checked at the call, which rejects.
 * @example
 * ```ts
 * createClient({ operations, policies: [timeout({ total: 60_000, firstByte: 10_000 }), transportErrors] });
 * ```
 */
export function timeout(options: TimeoutOptions = {}): Policy {
  const total = limitOf("total", options.total, ({ binary }) => (binary ? 60 : 5) * minute);
  const firstByte = limitOf("firstByte", options.firstByte, ({ binary }) => (binary ? Infinity : minute / 2));
  if (
    typeof options.total === "number" &&
    typeof options.firstByte === "number" &&
    options.firstByte !== Infinity &&
    options.total < options.firstByte
  ) {
    throw new PolicyError(
      "SETTINGS",
      `timeout: total (${options.total} ms) is below firstByte (${options.firstByte} ms), which could never pass. Raise total, or lower firstByte.`,
    );
  }
  return {
    call: (call, next) => {
      const { signal } = call.init;
      if (signal?.aborted) return Promise.reject(signal.reason);
      const milliseconds = total(call);
      const limit = timeLimit(call, milliseconds);
      const { giveUp, race } = abandonable((reason) => endTime(limit, reason));
      giveUpWith(limit.outer, giveUp);
      const abort = () => giveUp(signal?.reason);
      const tooLong = () => late(`${nameOf(call)}: no item`, milliseconds, "total");
      const unfollow = signal ? onAbort(signal, abort) : undefined;
      const stop = alarmOf(milliseconds)(() =>
        giveUp(late(`${nameOf(call)}: not done`, milliseconds, "total")),
      );
      const end = () => {
        stop();
        unfollow?.();
      };
      return race(next(limitedCall(call, limit)), end, (result) => {
        const { data } = result;
        if (!(isStream(data) || isItems(data))) return result;
        const read = isItems(data) ? limitedItems(data, alarmOf(milliseconds), tooLong) : data;
        // The caller's signal still ends a stream that the caller reads.
        if (signal) onAbortWhileHeld(signal, abort, read);
        return { ...result, data: read };
      });
    },
    leavesNothing: true,
    attempt: (request, next, call) => {
      const limit = timeLimitOf(call);
      if (limit?.over) return Promise.reject(limit.over.reason);
      const milliseconds = firstByte(call);
      const controller = attemptController(request);
      const { giveUp, race } = abandonable((reason) => controller.abort(reason));
      giveUpWith(limit, giveUp);
      const stop = alarmOf(milliseconds)(() =>
        giveUp(late(`${nameOf(call)}: no answer`, milliseconds, "firstByte")),
      );
      return race(next(request, { signal: controller.signal }), stop);
    },
  };
}

/** Milliseconds, `Infinity` for no limit, or a function that gives either for a call. */
export type Limit = number | ((call: Call) => number);

/** Options of `timeout`. */
export interface TimeoutOptions {
  /**
   * For a call from start to end: waits, retries, and reading the answer. An answer that is read item by item has no
   * total; `total` then limits the wait for each item. Default: 300,000 (5 minutes), 3,600,000 (an hour) for a body that
   * holds a file.
   */
  readonly total?: Limit;
  /**
   * For each attempt, from its start to the answer's headers; sending the body counts. Default: 30,000 (30 seconds),
   * `Infinity` for a body that holds a file.
   */
  readonly firstByte?: Limit;
}

const minute = 60_000;
/** A timer takes an int32: with a longer delay, the timer fires at once. */
const longest = 2 ** 31 - 1;

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

/** The error for a piece of work, `what`, that has exceeded the limit `which`. */
function late(what: string, milliseconds: number, which: string): TransportError {
  const message = `${what} after ${Math.ceil(milliseconds)} ms. Raise \`${which}\` of \`timeout\`, or try again later.`;
  return new TransportError("TIMEOUT", message);
}

const alarms = new Map<number, Alarm>();

/** The alarm that all calls with this limit share. Past 16 different limits, each call gets an alarm of its own. */
function alarmOf(milliseconds: number): Alarm {
  const found = alarms.get(milliseconds);
  if (found !== undefined) return found;
  const made = milliseconds === Infinity ? never : alarm(milliseconds);
  if (alarms.size < 16) alarms.set(milliseconds, made);
  return made;
}

const never: Alarm = () => () => {};

/** React Native has no class ReadableStream. */
function isStream(data: unknown): data is ReadableStream {
  return typeof (data as { readonly getReader?: unknown } | null | undefined)?.getReader === "function";
}
