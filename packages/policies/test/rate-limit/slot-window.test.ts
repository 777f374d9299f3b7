import { expect, it } from "vitest";
import { slotWindow } from "../../src/rate-limit/slot-window.js";

it.each([
  [1, 1],
  [1, 1000],
  [4, 1000],
  [10, 60_000],
  [80, 1000],
  [1000, 1000],
  [6000, 86_400_000],
  [1_000_000_000, 1000],
  [Number.POSITIVE_INFINITY, 1000],
])(
  "%d in %d ms: one request more takes longer, also when the first is late and the last early",
  (requests, per) => {
    const { seconds, slots, interval, slack } = slotWindow({ requests, per });
    expect(Number.isSafeInteger(slots)).toBe(true);
    expect(Number.isInteger(seconds)).toBe(true);
    expect(slots * interval).toBeCloseTo(seconds * 1000);
    expect(Math.min(requests, slots) * interval - slack - 1).toBeGreaterThan(per);
    // The longest timer.
    expect(seconds * 1000).toBeLessThan(2 ** 31);
  },
);

it.each([
  [20, 1000],
  [10, 60_000],
  [6000, 86_400_000],
])("%d in %d ms: next to nothing is lost", (requests, per) => {
  const { interval } = slotWindow({ requests, per });
  expect(per / interval / requests).toBeGreaterThan(0.92);
});
