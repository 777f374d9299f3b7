import type { SlotWindow } from "./slot-window.js";

/**
 * Counts points by key. A window begins with a key's first point. `consume` resolves to the count, rejects with the
 * count when the window has fewer points, and rejects with an Error when counting fails. Every limiter of the package
 * rate-limiter-flexible is a Limiter.
 */
export interface Limiter {
  /** Adds points to the count of a key. */
  readonly consume: (key: string, points: number) => Promise<Consumed>;
}

/** A limiter's count: all points of the key in the current window, and how long the window still lasts. */
export interface Consumed {
  /** All points of the key in the window. */
  readonly consumedPoints: number;
  /** Milliseconds. */
  readonly msBeforeNext: number;
}

/** Makes the limiter of one limit: `slots` points in `seconds`. The limiter must not delay (`execEvenly`) or block. */
export type LimiterFactory = (window: SlotWindow) => Limiter;
