/**
 * An alarm for everything that may take so many milliseconds, 2 ** 31 - 1 at most. One timer serves all that run: of
 * many calls hardly any is late, and a timer for each costs more than the rest of its limit. It keeps the process alive
 * only while something runs.
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

/** Calls `late` in a while, until the function that it gives is called. */
export type Alarm = (late: () => void) => () => void;

/** In a ring of neighbours, in the order in which they are due; the ring's head is due never. */
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
 * Takes an entry out and gives what it was to call, once. It lets go of its neighbours: an entry that has grown old
 * would keep all that came after it in memory, until the next full collection. So does the hash table of a Set.
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
