import { abortable } from "./abortable.js";

/** Settles as `work` does, or rejects with what `late` makes once `limit` milliseconds have passed; its signal is aborted then. */
export async function within<T>(
  limit: number,
  work: (signal: AbortSignal) => T | Promise<T>,
  late: () => Error,
): Promise<T> {
  const controller = new AbortController();
  // A timer that is longer than an int32 would go off at once.
  const timer = setTimeout(() => controller.abort(late()), Math.min(limit, 2 ** 31 - 1));
  try {
    return await abortable(Promise.resolve(work(controller.signal)), controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
