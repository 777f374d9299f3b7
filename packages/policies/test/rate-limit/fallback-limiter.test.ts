import { RateLimiterMemory } from "rate-limiter-flexible";
import { afterEach, expect, it, vi } from "vitest";
import { fallbackLimiter } from "../../src/rate-limit/fallback-limiter.js";
import type { Limiter } from "../../src/rate-limit/limiter.js";

const window = { seconds: 60, slots: 600, interval: 100, slack: 20 };
const counted = { consumedPoints: 7, msBeforeNext: 30_000 };

afterEach(() => void vi.useRealTimers());

function failingWith(consume: Limiter["consume"]) {
  const warnings: string[] = [];
  const make = fallbackLimiter(
    () => ({ consume }),
    (message) => warnings.push(message),
  );
  return { limiter: make(window), other: make(window), warnings };
}

it("takes any limiter of rate-limiter-flexible", async () => {
  const make = fallbackLimiter(
    ({ slots, seconds }) => new RateLimiterMemory({ points: slots, duration: seconds }),
    (message) => expect.unreachable(message),
  );
  const limiter = make({ ...window, slots: 1 });
  expect((await limiter.consume("a", 1)).consumedPoints).toBe(1);
  expect((await limiter.consume("a", 1)).consumedPoints).toBe(2);
});

it.each<[string, Limiter["consume"], string]>([
  ["rejects", () => Promise.reject(new Error("broken")), "(broken)"],
  [
    "rejects with a code",
    () => Promise.reject(Object.assign(new Error("secret"), { code: "ECONNRESET" })),
    "(ECONNRESET)",
  ],
  ["rejects with an error of its own", () => Promise.reject(new RangeError("secret")), "(RangeError)"],
  ["throws", () => JSON.parse("secret"), "(SyntaxError)"],
  [
    "counts nonsense",
    async () => ({ consumedPoints: Number.NaN, msBeforeNext: 1 }),
    "(an answer that is not",
  ],
])(
  "counts in this process while the shared limiter %s, and says so once for all limits",
  async (_, consume, reason) => {
    const { limiter, other, warnings } = failingWith(consume);
    expect((await limiter.consume("a", 1)).consumedPoints).toBe(1);
    expect((await limiter.consume("a", 1)).consumedPoints).toBe(2);
    expect((await other.consume("b", 1)).consumedPoints).toBe(1);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(reason);
    expect(warnings[0]).not.toContain("secret");
  },
);

it("waits a second for an answer, tries in the background, and returns when there is one", async () => {
  vi.useFakeTimers();
  const answers: (() => void)[] = [];
  const consume = vi.fn((_key: string, _points: number) => {
    return new Promise<typeof counted>((resolve) => answers.push(() => resolve(counted)));
  });
  const { limiter, warnings } = failingWith(consume);
  const first = limiter.consume("a", 1);
  await vi.advanceTimersByTimeAsync(1000);
  expect((await first).consumedPoints).toBe(1);
  expect((await limiter.consume("a", 1)).consumedPoints).toBe(2);
  expect(consume).toHaveBeenCalledTimes(1);

  await vi.advanceTimersByTimeAsync(1000);
  expect((await limiter.consume("a", 1)).consumedPoints).toBe(3);
  expect(consume).toHaveBeenLastCalledWith("a", 0);
  answers.at(-1)?.();
  await vi.advanceTimersByTimeAsync(0);
  const back = limiter.consume("a", 1);
  answers.at(-1)?.();
  expect(await back).toEqual(counted);
  expect(warnings).toHaveLength(1);
  expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
});
