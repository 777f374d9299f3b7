/**
 * Makes an alarm of `milliseconds`, at most 2 ** 31 - 1. One timer serves all calls that use the alarm, since few calls
 * are ever late, and a timer for each would cost more than the rest of the limit. The timer keeps the process alive only
 * while a call runs.
 */
export function alarm(milliseconds: number): Alarm {
  const head = headOfRing();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ring(): void {
    timer = undefined;
    const now = performance.now();
    for (let first = head.next; first !== head; first = head.next) {
      if (first.at > now) {
        timer = setTimeout(ring, Math.ceil(first.at - now));
        return;
      }
      takeOut(first)?.();
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
    const entry = { at: performance.now() + milliseconds, late, previous: head.previous, next: head };
    if (timer === undefined) timer = setTimeout(ring, milliseconds);
    else if (head.next === head && typeof timer === "object") timer.ref();
    head.previous.next = entry;
    head.previous = entry;
    return () => {
      if (takeOut(entry) && head.next === head && timer !== undefined) rest();
    };
  };
}

/** Calls `late` after the alarm's time, unless the returned function is called before. */
export type Alarm = (late: () => void) => () => void;

/** An entry of a doubly linked ring, sorted by due time. The head of the ring is never due. */
interface Entry {
  readonly at: number;
  late: (() => void) | undefined;
  previous: Entry;
  next: Entry;
}

function headOfRing(): Entry {
  const head = { at: Infinity, late: undefined } as Entry;
  head.previous = head;
  head.next = head;
  return head;
}

/**
 * Removes an entry and returns its function; undefined the second time. The entry drops its neighbours: V8 moves old
 * entries to the old generation, where a link would keep later entries alive until a full collection, as a Set would.
 */
function takeOut(entry: Entry): (() => void) | undefined {
  const { late, previous, next } = entry;
  previous.next = next;
  next.previous = previous;
  entry.late = undefined;
  entry.previous = entry;
  entry.next = entry;
  return late;
}
