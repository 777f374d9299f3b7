import type { Limiter } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** Counts in this process, by the monotonic clock. Sets no timer. */
export function memoryLimiter({ slots, seconds }: SlotWindow): Limiter {
  const windows = new Map<string, { readonly end: number; points: number }>();
  return {
    consume: async (key, points) => {
      const now = performance.now();
      let window = windows.get(key);
      if (window === undefined || now >= window.end) {
        window = { end: now + seconds * 1000, points: 0 };
        windows.set(key, window);
      }
      window.points += points;
      const consumed = { consumedPoints: window.points, msBeforeNext: window.end - now };
      if (window.points > slots) throw consumed;
      return consumed;
    },
  };
}
