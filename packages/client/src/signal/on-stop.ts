import type { AttemptSignal } from "./attempt-signal.js";
import { onAbort } from "./on-abort.js";

/** As `onAbort`, for a TransportSignal as well. */
export function onStop(signal: AttemptSignal, listener: () => void): () => void {
  if (!("toAbortSignal" in signal)) return onAbort(signal, listener);
  if (signal.aborted) listener();
  else signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}
