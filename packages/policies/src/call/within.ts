import { abortable } from "./abortable.js";

/**
 * Settles as `work` does. After `limit` milliseconds, the error of `late` aborts the signal of `work` and is the rejection.
 */
export async function within<T>(
  limit: number,
  work: (signal: AbortSignal) => T | Promise<T>,
  late: () => Error,
): Promise<T> {
  const controller = new AbortController();
  // A timer takes an int32: with a longer delay, the timer fires at once.
  const timer = setTimeout(() => controller.abort(late()), Math.min(limit, 2 ** 31 - 1));
  try {
    return await abortable(Promise.resolve(work(controller.signal)), controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
