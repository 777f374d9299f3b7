import { LightSignal } from "../transport/light-signal.js";

interface Heard {
  readonly stops: Set<() => void>;
  readonly listener: () => void;
}

/** One listener for each signal: Node warns of a leak from the eleventh on, and takes long to remove one of many. */
const heard = new WeakMap<AbortSignal, Heard>();

/** Calls `stop` when the signal is aborted, until the function that this gives is called. */
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
  if (LightSignal.isLight(signal)) {
    signal.addEventListener("abort", stop);
    return () => signal.removeEventListener("abort", stop);
  }
  const { stops, listener } = heard.get(signal) ?? hear(signal);
  stops.add(stop);
  return () => {
    if (!stops.delete(stop) || stops.size > 0) return;
    signal.removeEventListener("abort", listener);
    heard.delete(signal);
  };
}

function hear(signal: AbortSignal): Heard {
  const stops = new Set<() => void>();
  const listener = () => {
    for (const stop of stops) stop();
  };
  signal.addEventListener("abort", listener);
  const all = { stops, listener };
  heard.set(signal, all);
  return all;
}
