import type { TakeSlots } from "./slot-taker.js";

/** The source of a line's slots. */
export interface SlotSource {
  readonly take: TakeSlots;
  /** True when `take` counts in this process, and so answers at once. */
  readonly local: boolean;
  /** Milliseconds from one slot to the next. */
  readonly interval: number;
  /** Milliseconds by which a slot may be used late. */
  readonly slack: number;
}
