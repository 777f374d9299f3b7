import { describe, expect, it } from "vitest";
import { slotTaker } from "../../src/rate-limit/slot-taker.js";
import { passTimeUntil, stopTheClock } from "../helpers/stop-the-clock.js";

const window = { seconds: 100, slots: 100, interval: 1000, slack: 20 };

/** A limiter that gives these answers and records what is asked. */
function scripted(...answers: { consumedPoints: number; msBeforeNext: number }[]) {
  const asked: [string, number][] = [];
  const consume = async (key: string, points: number) => {
    asked.push([key, points]);
    return answers.shift() ?? Promise.reject(new Error("no more answers"));
  };
  return { asked, consume };
}

const fromNow = (at: number) => at - performance.now();

describe("slotTaker", () => {
  stopTheClock();

  it("finds the slot's own time in the window", async () => {
    const limiter = scripted({ consumedPoints: 5, msBeforeNext: 99_000 });
    const { at, count } = await slotTaker(limiter, "a", window)();
    expect(count).toBe(1);
    expect(Math.round(fromNow(at) / 100)).toBe(30);
    expect(limiter.asked).toEqual([["a", 1]]);
  });

  it("skips slots that passed unused", async () => {
    const limiter = scripted(
      { consumedPoints: 2, msBeforeNext: 60_500 },
      { consumedPoints: 41, msBeforeNext: 60_500 },
    );
    const { at } = await slotTaker(limiter, "a", window)();
    expect(limiter.asked).toEqual([
      ["a", 1],
      ["a", 39],
    ]);
    expect(Math.round(fromNow(at) / 100)).toBe(5);
  });

  it("says when to take again where the window is used up, whether the count is an answer or a refusal", async () => {
    const refusal = { consumedPoints: 101, msBeforeNext: 2000 };
    for (const consume of [async () => refusal, () => Promise.reject(refusal)]) {
      const { at, count } = await slotTaker({ consume }, "a", window)();
      expect(count).toBe(0);
      expect(Math.round(fromNow(at) / 100)).toBe(20);
    }
  });

  it("takes all slots of a millisecond at once", async () => {
    const limiter = scripted({ consumedPoints: 100, msBeforeNext: 100_000 });
    const dense = { seconds: 100, slots: 1_000_000, interval: 0.01, slack: 20 };
    expect(await slotTaker(limiter, "a", dense)()).toMatchObject({ count: 100 });
    expect(limiter.asked).toEqual([["a", 100]]);
  });

  it("does not wait for longer than a window when a clock was set back", async () => {
    const limiter = scripted({ consumedPoints: 1, msBeforeNext: 3_600_000 });
    expect(fromNow((await slotTaker(limiter, "a", window)()).at)).toBeLessThan(1);
  });

  it("goes by the quickest answer of a window: a slow one makes it seem to begin later", async () => {
    const answers = [
      { consumedPoints: 1, msBeforeNext: 100_000 },
      { consumedPoints: 2, msBeforeNext: 100_000 },
    ];
    const consume = async () => {
      const answer = answers.shift();
      if (answer?.consumedPoints === 2) await new Promise((resolve) => setTimeout(resolve, 50));
      return answer ?? Promise.reject(new Error("no more answers"));
    };
    const take = slotTaker({ consume }, "a", window);
    const first = await take();
    expect((await passTimeUntil(take())).at - first.at).toBeCloseTo(1000, 0);
  });

  it("takes what the window still has of many", async () => {
    const limiter = scripted({ consumedPoints: 103, msBeforeNext: 4000 });
    expect(await slotTaker(limiter, "a", window)(5)).toMatchObject({ count: 2 });
  });

  it("passes an Error on", async () => {
    await expect(slotTaker(scripted(), "a", window)()).rejects.toThrow("no more answers");
  });
});
