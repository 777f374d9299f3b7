import { afterEach, beforeEach, vi } from "vitest";

/** Stops all clocks and timers for each test of a file or a `describe`. Only `passTimeUntil` and vi move time. */
export function stopTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
  });
  afterEach(() => void vi.useRealTimers());
}

/** Moves time by `step` milliseconds a turn until `work` settles. No time passes while the machine is busy. */
export function passTimeUntil<Result>(work: Promise<Result>, step = 5): Promise<Result> {
  return eachTurnUntil(work, () => vi.advanceTimersByTimeAsync(step));
}

/** Calls `move` at each turn of the event loop until `work` settles. */
export async function eachTurnUntil<Result>(
  work: Promise<Result>,
  move: () => Promise<unknown> | undefined,
): Promise<Result> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  while (!isDone) {
    await turn();
    if (!isDone) await move();
  }
  return work;
}

/** Waits a turn of the event loop, so that pending promises and I/O callbacks run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A promise, and the function that resolves the promise. */
export function signalled(): { readonly there: Promise<void>; readonly say: () => void } {
  let say = () => {};
  const there = new Promise<void>((resolve) => {
    say = resolve;
  });
  return { there, say: () => say() };
}
