import { setImmediate } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs synchronous work to its end: a signal that arrives meanwhile ends the program afterwards.
 */
export async function whileSignalsWait<Result>(work: () => Result): Promise<Result> {
  const came = new Set<NodeJS.Signals>();
  const note = (signal: NodeJS.Signals) => came.add(signal);
  for (const signal of signals) process.on(signal, note);
  try {
    return work();
  } finally {
    // the event loop delivers a signal in its next round, and a handler removed before that round would miss the signal
    await setImmediate();
    await setImmediate();
    for (const signal of signals) process.off(signal, note);
    for (const signal of came) if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  }
}
