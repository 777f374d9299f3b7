import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryLimiter } from "../../src/rate-limit/memory-limiter.js";
import { slotTaker, type TakeSlots } from "../../src/rate-limit/slot-taker.js";
import { slotWindow } from "../../src/rate-limit/slot-window.js";
import { waitingLine } from "../../src/rate-limit/waiting-line.js";
import { busiest } from "../helpers/busiest.js";

// The tests move the clock, so a busy machine does not matter.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const limit = { requests: 80, per: 1000 };
const window = slotWindow(limit);
const alive = () => new AbortController().signal;

/** A source whose every answer takes a while, such as a remote Redis. */
function distant(limiter: ReturnType<typeof memoryLimiter>, roundTrip: number) {
  const asked: number[] = [];
  const pause = () => new Promise((resolve) => setTimeout(resolve, roundTrip / 2));
  const consume = async (key: string, points: number) => {
    await pause();
    const consumed = limiter.consume(key, points);
    consumed.catch(() => {});
    await pause();
    asked.push(points);
    return consumed;
  };
  const take: TakeSlots = slotTaker({ consume }, "key", window);
  return { asked, source: { local: false, interval: window.interval, slack: window.slack, take } };
}

/** Lets that many calls wait, and records when each may go. */
function sendAll(line: ReturnType<typeof waitingLine>, calls: number, sent: number[]) {
  return Promise.all(
    Array.from({ length: calls }, async () => {
      await line.enter(alive);
      sent.push(performance.now());
    }),
  );
}

describe("a line whose slots come from far away", () => {
  it.for([1, 20, 50, 100])("reaches 95 % of 80 a second with a round trip of %i ms", async (roundTrip) => {
    const sent: number[] = [];
    const { source, asked } = distant(memoryLimiter(window), roundTrip);
    const all = sendAll(waitingLine("read", 4000, source), 2400, sent);
    await vi.advanceTimersByTimeAsync(40_000);
    await all;
    const [first = 0] = sent;
    const tenSeconds = sent.filter((at) => at - first < 10_000).length;
    expect(tenSeconds).toBeGreaterThanOrEqual(760);
    expect(busiest(sent, 1000)).toBeLessThanOrEqual(80);
    // Few slots are wasted: only those that pass while the first answers travel.
    expect(asked.reduce((sum, points) => sum + points, 0)).toBeLessThan(2400 + 80);
  });

  it("shares a limit with others, each as far away as it is: together never above it, and near to it", async () => {
    const limiter = memoryLimiter(window);
    const sent: number[] = [];
    const lines = [10, 60, 100].map((roundTrip) => distant(limiter, roundTrip).source);
    const all = Promise.all(lines.map((source) => sendAll(waitingLine("read", 1000, source), 600, sent)));
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    const [first = 0] = sent;
    expect(busiest(sent, 1000)).toBeLessThanOrEqual(80);
    expect(sent.filter((at) => at - first < 20_000).length).toBeGreaterThanOrEqual(0.95 * 80 * 20);
  });

  it("takes no more slots than calls wait, and loses few where calls are given up", async () => {
    const { source, asked } = distant(memoryLimiter(window), 100);
    const line = waitingLine("read", 1000, source);
    const controller = new AbortController();
    const gone = Array.from({ length: 500 }, () => line.enter(() => controller.signal)?.catch(() => "gone"));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    await Promise.all(gone);
    const taken = asked.reduce((sum, points) => sum + points, 0);
    await vi.advanceTimersByTimeAsync(10_000);
    // No slot is taken without a waiting call; the slots ahead cover two round trips.
    expect(asked.reduce((sum, points) => sum + points, 0) - taken).toBeLessThanOrEqual(16);
    expect(taken).toBeLessThanOrEqual(80 + 32);
  });

  it("fails those who wait when there are no slots to be had, and begins anew with the next call", async () => {
    let isDown = true;
    const { source } = distant(memoryLimiter(window), 10);
    const take: TakeSlots = (wanted) => (isDown ? Promise.reject(new Error("down")) : source.take(wanted));
    const line = waitingLine("read", 10, { ...source, take });
    await expect(line.enter(alive)).rejects.toThrow("down");
    isDown = false;
    const next = line.enter(alive);
    await vi.advanceTimersByTimeAsync(1000);
    await next;
  });
});

describe("the memory limiter", () => {
  it("goes by a clock that nobody sets: an hour back changes nothing", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    const take = slotTaker(memoryLimiter(window), "key", window);
    const line = waitingLine("read", 1000, { local: true, ...window, take });
    const sent: number[] = [];
    const all = sendAll(line, 400, sent);
    await vi.advanceTimersByTimeAsync(2000);
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await all;
    const [first = 0] = sent;
    expect(sent.filter((at) => at - first < 5000).length).toBeGreaterThanOrEqual(380);
    expect(busiest(sent, 1000)).toBeLessThanOrEqual(80);
  });
});
