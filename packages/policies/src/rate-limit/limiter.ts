import type { SlotWindow } from "./slot-window.js";

/**
 * Counts points by key in windows that begin with a key's first point. `consume` resolves to the count, or rejects
 * with it when it is beyond the points of a window; it rejects with an Error when it cannot count.
 * All limiters of rate-limiter-flexible are such.
 */
export interface Limiter {
  readonly consume: (key: string, points: number) => Promise<Consumed>;
}

/** What a limiter counted: all points of the key in the current window, and how long that window still lasts. */
export interface Consumed {
  readonly consumedPoints: number;
  /** Milliseconds. */
  readonly msBeforeNext: number;
}

/** Makes the limiter of one limit: `slots` points in `seconds`. It must not delay (`execEvenly`) or block. */
export type LimiterFactory = (window: SlotWindow) => Limiter;
