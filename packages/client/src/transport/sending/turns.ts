import type { AttemptSignal } from "../../signal/attempt-signal.js";
import { onStop } from "../../signal/on-stop.js";

/** Limits how many requests to one place run at a time. */
export interface Turns {
  /** Waits for a turn, and resolves to the function that ends the turn. Rejects after an abort or `close`. */
  readonly enter: (place: string, signal: AttemptSignal | undefined) => Promise<() => void>;
  /** Rejects all requests that wait. */
  readonly close: (reason: Error) => void;
}

interface Place {
  running: number;
  /** The waiting requests, in the order of their calls. */
  readonly waiting: Set<Waiting>;
}

interface Waiting {
  readonly start: () => void;
  readonly fail: (reason: unknown) => void;
}

/** Allows at most `most` requests to one place at a time. A waiting request has opened no source and no connection. */
export function turnsFor(most: number): Turns {
  const places = new Map<string, Place>();

  function leave(name: string, place: Place): void {
    const next = place.waiting.values().next().value;
    if (next) {
      next.start();
      return;
    }
    place.running -= 1;
    if (place.running === 0) places.delete(name);
  }

  function turn(name: string, place: Place): () => void {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      leave(name, place);
    };
  }

  async function enter(name: string, signal: AttemptSignal | undefined): Promise<() => void> {
    const place = places.get(name) ?? { running: 0, waiting: new Set() };
    places.set(name, place);
    if (place.running < most) {
      place.running += 1;
      return turn(name, place);
    }
    return new Promise((resolve, reject) => {
      let unhear: (() => void) | undefined;
      const settle = () => {
        place.waiting.delete(waiting);
        unhear?.();
      };
      const waiting: Waiting = {
        start: () => {
          settle();
          resolve(turn(name, place));
        },
        fail: (reason) => {
          settle();
          reject(reason);
        },
      };
      place.waiting.add(waiting);
      if (signal) unhear = onStop(signal, () => waiting.fail(signal.reason));
    });
  }

  function close(reason: Error): void {
    for (const { waiting } of places.values()) for (const each of waiting) each.fail(reason);
  }

  return { enter, close };
}
