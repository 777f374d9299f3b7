/**
 * Gives the test file a clock that runs normally and can jump ahead. A jump fires due timers of ten seconds and more.
 * Shorter timers, such as undici's, are not affected.
 */
export function jumpingClock(): (milliseconds: number) => void {
  const waiting = new Map<unknown, { readonly due: number; readonly ring: () => void }>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const now = performance.now.bind(performance);
  let ahead = 0;

  const setLong = (ring: () => void, delay = 0, ...args: []) => {
    const timer = set(ring, delay, ...args);
    if (delay >= 10_000) waiting.set(timer, { due: now() + ahead + delay, ring });
    return timer;
  };
  globalThis.setTimeout = Object.assign(setLong, set);
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    clear(timer);
  };
  performance.now = () => now() + ahead;
  return (milliseconds) => {
    ahead += milliseconds;
    for (const [timer, { due, ring }] of [...waiting]) {
      if (due > now() + ahead) continue;
      clearTimeout(timer as NodeJS.Timeout);
      ring();
    }
  };
}
