/**
 * The slots of a limit: `requests + 1` slots in a row always take longer than `per`, by a margin of 4 % (at least
 * 2 ms, at most a second), which is spent on late timers and on the network. A window is much longer than `per`,
 * so that rounding to whole slots costs next to nothing.
 */
export function slotWindow({ requests, per }: RateLimit): SlotWindow {
  const margin = Math.min(1000, Math.max(2, per / 25));
  const seconds = Math.ceil(Math.max(60_000, 20 * per) / 1000);
  const wanted = (per + margin) / requests;
  const slots = Math.min(2 ** 40, Math.floor((seconds * 1000) / wanted));
  return { seconds, slots, interval: (seconds * 1000) / slots, slack: 0.4 * margin };
}

/** So many requests in any stretch of `per` milliseconds. */
export interface RateLimit {
  /** A whole number from 1 on. */
  readonly requests: number;
  /** Milliseconds, from 1 to 86 400 000, which is a day. */
  readonly per: number;
}

/** A stretch of time in whole seconds, cut into slots of the same length: one request a slot, at its start. */
export interface SlotWindow {
  readonly seconds: number;
  readonly slots: number;
  /** Milliseconds from one slot to the next. */
  readonly interval: number;
  /** Milliseconds by which a request may leave after its slot's time, and the limit still holds. */
  readonly slack: number;
}
