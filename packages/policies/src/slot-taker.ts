import type { Consumed, Limiter } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** Slots in a row. */
export interface Slots {
  /** When the first one begins, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** 0 when the window has none left: then `at` is when to take again. */
  readonly count: number;
}

/** Milliseconds: answers that come later are not waited for, and a window that seems to begin later is another one. */
export const patience = 1000;

/** Makes a function that takes the next slot, or all slots of the next millisecond, and never one that has passed. */
export function slotTaker(limiter: Limiter, key: string, window: SlotWindow): () => Promise<Slots> {
  const length = window.seconds * 1000;
  const atOnce = Math.ceil(1 / window.interval);
  let start = Number.NEGATIVE_INFINITY;

  return async () => {
    for (let points = atOnce; ; ) {
      const { consumedPoints, msBeforeNext } = await count(limiter, key, points);
      const now = performance.now();
      // A clock that was set back makes a window look longer than it is.
      const left = Math.min(Math.max(0, msBeforeNext), length);
      if (consumedPoints > window.slots) return { at: now + left + 1, count: 0 };
      start = earlier(start, now - (length - left));
      const at = start + (consumedPoints - atOnce) * window.interval;
      if (at >= now - window.slack) return { at, count: atOnce };
      // Slots that passed unused are gone: sent now, together, they would break the limit.
      points = Math.ceil((now - at) / window.interval) - 1 + atOnce;
    }
  };
}

/** When a window began: the slower an answer, the later it seems. */
function earlier(start: number, seen: number): number {
  return seen - start > patience ? seen : Math.min(start, seen);
}

/** Adds points to the key's count. @throws what the limiter throws when it cannot count */
export async function count(limiter: Limiter, key: string, points: number): Promise<Consumed> {
  try {
    return await limiter.consume(key, points);
  } catch (refusal) {
    if (isConsumed(refusal)) return refusal;
    throw refusal;
  }
}

function isConsumed(value: unknown): value is Consumed {
  return typeof value === "object" && value !== null && "consumedPoints" in value && "msBeforeNext" in value;
}
