import { onAbort } from "../on-abort.js";
import { LightSignal } from "../transport/light-signal.js";

/** As `onAbort`, also for a signal of ours, which needs no more than a listener. */
export function onStop(signal: AbortSignal, listener: () => void): () => void {
  if (!LightSignal.isLight(signal) || signal.aborted) return onAbort(signal, listener);
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}
