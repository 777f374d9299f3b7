import { onAbort } from "./on-abort.js";

/** Settles as the promise does, or rejects with the signal's reason on an abort. No listener is left behind. */
export function untilAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | null | undefined,
): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = onAbort(signal, () => reject(signal.reason));
    promise.then(resolve, reject).finally(stop);
  });
}
