import type { Consumed, Limiter } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** When the next request may leave, in milliseconds of `performance.now()`. */
export interface Slot {
  readonly at: number;
  /** False when the window has no slot left: then `at` is when to take again. */
  readonly taken: boolean;
}

/** Takes the next slot of a window that has not passed by more than the window's slack. Never rejects by count. */
export async function takeSlot(limiter: Limiter, key: string, window: SlotWindow): Promise<Slot> {
  const length = window.seconds * 1000;
  for (let points = 1; ; ) {
    const { consumedPoints, msBeforeNext } = await count(limiter, key, points);
    const now = performance.now();
    // A clock that was set back makes a window look longer than it is.
    const left = Math.min(Math.max(0, msBeforeNext), length);
    if (consumedPoints > window.slots) return { at: now + left + 1, taken: false };
    const at = now - (length - left) + (consumedPoints - 1) * window.interval;
    if (at >= now - window.slack) return { at, taken: true };
    // Slots that passed unused are gone: sent now, together, they would break the limit.
    points = Math.ceil((now - at) / window.interval);
  }
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
