import type { Consumed, Limiter } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** Makes a function that takes the next slots, at least all of the next millisecond, and never one that has passed. */
export function slotTaker(limiter: Limiter, key: string, window: SlotWindow): TakeSlots {
  const { interval, slots } = window;
  const length = window.seconds * 1000;
  const atOnce = Math.ceil(1 / interval);
  let beginning: Between = { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY };
  let roundTrip = 0;

  return async (wanted = 1) => {
    const least = Math.max(atOnce, wanted);
    // The first slots pass while the answer is on its way.
    for (let points = least + Math.floor(roundTrip / 2 / interval); ; ) {
      const asked = performance.now();
      const { consumedPoints, msBeforeNext } = await count(limiter, key, points);
      const now = performance.now();
      roundTrip = now - asked;
      // A clock that was set back makes a window look longer than it is.
      const left = Math.min(Math.max(0, msBeforeNext), length);
      const first = consumedPoints - points;
      if (first >= slots) return { at: now + left + 1, count: 0 };
      beginning = narrowed(beginning, { earliest: asked - length + left, latest: now - length + left });
      const at = (beginning.earliest + beginning.latest) / 2 + first * interval;
      // Slots that passed unused are gone: sent now, together, they would break the limit.
      const passed = passedSlots(at, now, window);
      const usable = Math.min(points, slots - first) - passed;
      if (usable > 0) return { at: at + passed * interval, count: usable };
      points = Math.ceil((now + roundTrip - at) / interval) - 1 + least;
    }
  };
}

/** Slots in a row. */
export interface Slots {
  /** When the first one begins, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** 0 when the window has none left: then `at` is when to take again. */
  readonly count: number;
}

/** Milliseconds: answers that come later are not waited for. */
export const patience = 1000;

/** Takes so many slots in a row, or as many as the window still has. */
export type TakeSlots = (wanted?: number) => Promise<Slots>;

/** Bounds of a moment, in milliseconds of `performance.now()`. */
interface Between {
  readonly earliest: number;
  readonly latest: number;
}

/** Milliseconds by which two answers may contradict each other: those of a limiter are rounded, and clocks differ. */
const tolerance = 5;

/** When a window began lies between what the way there and the way back may have taken, of all its answers. */
function narrowed(known: Between, seen: Between): Between {
  const earliest = Math.max(known.earliest, seen.earliest);
  const latest = Math.min(known.latest, seen.latest);
  return earliest <= latest + tolerance ? { earliest, latest } : seen;
}

/** How many of the slots from `at` on may not be used any more. */
export function passedSlots(
  at: number,
  now: number,
  { interval, slack }: Pick<SlotWindow, "interval" | "slack">,
): number {
  return interval === 0 ? 0 : Math.max(0, Math.ceil((now - slack - at) / interval));
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
