import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";
import type { Limiter } from "./limiter.js";
import type { SlotWindow } from "./slot-window.js";

/** Counts in this process alone. Leaves no timer behind that would keep it alive. */
export function memoryLimiter({ slots, seconds }: SlotWindow): Limiter {
  return new RateLimiterMemory({ points: slots, duration: seconds });
}
