import type { Consumed, Limiter } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** Makes a function that takes the next slots of a key: at least the slots of one millisecond, and none that has passed. */
export function slotTaker(limiter: Limiter, key: string, window: SlotWindow): TakeSlots {
  const { interval, slots } = window;
  const length = window.seconds * 1000;
  const atOnce = Math.ceil(1 / interval);
  let beginning: Between = { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY };
  let roundTrip = 0;

  return async (wanted = 1) => {
    const least = Math.max(atOnce, wanted);
    // More points than wanted, since the first slots pass while the answer travels back.
    for (let points = least + Math.floor(roundTrip / 2 / interval); ; ) {
      const asked = performance.now();
      const { consumedPoints, msBeforeNext } = await count(limiter, key, points);
      const now = performance.now();
      roundTrip = now - asked;
      // A limiter whose clock was set back gives more than the length of a window.
      const left = Math.min(Math.max(0, msBeforeNext), length);
      const first = consumedPoints - points;
      if (first >= slots) return { at: now + left + 1, count: 0 };
      beginning = narrowed(beginning, { earliest: asked - length + left, latest: now - length + left });
      const at = (beginning.earliest + beginning.latest) / 2 + first * interval;
      // Requests in passed slots would leave together and break the limit.
      const passed = passedSlots(at, now, window);
      const usable = Math.min(points, slots - first) - passed;
      if (usable > 0) return { at: at + passed * interval, count: usable };
      points = Math.ceil((now + roundTrip - at) / interval) - 1 + least;
    }
  };
}

/** Consecutive slots. */
export interface Slots {
  /** When the first slot begins, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** How many slots; 0 when the window is used up, and `at` is when the next window begins. */
  readonly count: number;
}

/** Milliseconds that a shared limiter may take to answer. */
export const patience = 1000;

/** Takes `wanted` consecutive slots, or as many as the window still has. */
export type TakeSlots = (wanted?: number) => Promise<Slots>;

/** Bounds of a moment, in milliseconds of `performance.now()`. */
interface Between {
  readonly earliest: number;
  readonly latest: number;
}

/** Milliseconds by which two answers about one window may differ: limiters round, and clocks drift. */
const tolerance = 5;

/** Narrows when a window began by one more answer. An answer that contradicts the known bounds replaces them. */
function narrowed(known: Between, seen: Between): Between {
  const earliest = Math.max(known.earliest, seen.earliest);
  const latest = Math.min(known.latest, seen.latest);
  return earliest <= latest + tolerance ? { earliest, latest } : seen;
}

/** How many of the slots from `at` on have passed at `now`. */
export function passedSlots(
  at: number,
  now: number,
  { interval, slack }: Pick<SlotWindow, "interval" | "slack">,
): number {
  return interval === 0 ? 0 : Math.max(0, Math.ceil((now - slack - at) / interval));
}

/**
 * Adds points to the key's count, and gives the count even when it exceeds the window.
 * @throws the limiter's error when counting fails
 */
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
