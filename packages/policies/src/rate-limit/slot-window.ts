/**
 * The slots of a limit, so that `requests + 1` consecutive slots take longer than `per` by a margin: 3 % of `per`, at
 * least 2 ms, at most a second. The margin covers late timers and the network. A window is at least 20 times `per`, so
 * that rounding down to an integer number of slots costs little.
 */
export function slotWindow({ requests, per }: RateLimit): SlotWindow {
  const margin = Math.min(1000, Math.max(2, per * 0.03));
  const seconds = Math.ceil(Math.max(60_000, 20 * per) / 1000);
  const wanted = (per + margin) / requests;
  const slots = Math.min(2 ** 40, Math.floor((seconds * 1000) / wanted));
  return { seconds, slots, interval: (seconds * 1000) / slots, slack: 0.4 * margin };
}

/** At most `requests` in any `per` milliseconds. */
export interface RateLimit {
  /** An integer from 1 on. */
  readonly requests: number;
  /** Milliseconds, from 1 to 86,400,000, which is a day. */
  readonly per: number;
}

/** A window of `seconds`, divided into `slots` of equal length. Each slot allows one request, at its start. */
export interface SlotWindow {
  /** The length of the window; an integer. */
  readonly seconds: number;
  /** How many slots the window has; each allows one request. */
  readonly slots: number;
  /** Milliseconds from one slot to the next. */
  readonly interval: number;
  /** Milliseconds by which a request may leave late without breaking the limit. */
  readonly slack: number;
}
