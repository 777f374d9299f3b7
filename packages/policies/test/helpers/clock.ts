import { afterEach, beforeEach, vi } from "vitest";

/** Stops all clocks and timers for each test of a file or a `describe`: time goes on only when the test says so. */
export function stopTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
  });
  afterEach(() => void vi.useRealTimers());
}

/** Lets time go on, some milliseconds a turn, until the work is done. No time passes while the machine is busy. */
export async function passTimeUntil<Result>(work: Promise<Result>, step = 5): Promise<Result> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  while (!isDone) {
    await turn();
    await vi.advanceTimersByTimeAsync(step);
  }
  return work;
}

/** Lets all that waits for no time go on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Something that a test waits for, and the function that says that it is there. */
export function signalled(): { readonly there: Promise<void>; readonly say: () => void } {
  let say = () => {};
  const there = new Promise<void>((resolve) => {
    say = resolve;
  });
  return { there, say: () => say() };
}
