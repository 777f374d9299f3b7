import { setImmediate } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that must not be left half done: a signal that comes meanwhile ends the program afterwards.
 * The work is synchronous, so that nothing else runs before it is done.
 */
export async function whileSignalsWait<Result>(work: () => Result): Promise<Result> {
  const came = new Set<NodeJS.Signals>();
  const note = (signal: NodeJS.Signals) => came.add(signal);
  for (const signal of signals) process.on(signal, note);
  try {
    return work();
  } finally {
    // a signal is heard when the event loop comes round, and the round that runs now may be past that
    await setImmediate();
    await setImmediate();
    for (const signal of signals) process.off(signal, note);
    for (const signal of came) if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  }
}
