import { LightSignal } from "../transport/fetch-objects/light-signal.js";
import { onAbort } from "./on-abort.js";

/** As `onAbort`, also for a signal of ours, which needs no more than a listener. */
export function onStop(signal: AbortSignal, listener: () => void): () => void {
  if (!LightSignal.isLight(signal) || signal.aborted) return onAbort(signal, listener);
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}
