/** Calls `late` in a while, until the function that it gives is called. */
export type Alarm = (late: () => void) => () => void;

interface Entry {
  readonly at: number;
  readonly late: () => void;
}

/**
 * An alarm for everything that may take so many milliseconds, 2 ** 31 - 1 at most. One timer serves all that run: of
 * many calls hardly any is late, and a timer for each costs more than the rest of its limit. It keeps the process alive
 * only while something runs.
 */
export function alarm(milliseconds: number): Alarm {
  // In the order in which they are due.
  const running = new Set<Entry>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ring(): void {
    timer = undefined;
    const now = performance.now();
    for (const entry of running) {
      if (entry.at > now) {
        timer = setTimeout(ring, Math.ceil(entry.at - now));
        return;
      }
      running.delete(entry);
      entry.late();
    }
  }

  function rest(): void {
    if (typeof timer === "object") {
      timer.unref();
    } else {
      clearTimeout(timer);
      timer = undefined;
    }
  }

  return (late) => {
    const entry = { at: performance.now() + milliseconds, late };
    running.add(entry);
    if (timer === undefined) timer = setTimeout(ring, milliseconds);
    else if (running.size === 1 && typeof timer === "object") timer.ref();
    return () => {
      if (running.delete(entry) && running.size === 0 && timer !== undefined) rest();
    };
  };
}
