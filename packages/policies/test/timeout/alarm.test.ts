import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alarm } from "../../src/timeout/alarm.js";

describe("an alarm", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("calls each when its own time is over, with one timer for all", () => {
    const set = alarm(1000);
    const late = vi.fn();
    set(() => late("first"));
    vi.advanceTimersByTime(400);
    set(() => late("second"));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(599);
    expect(late).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(late.mock.calls).toEqual([["first"]]);
    vi.advanceTimersByTime(399);
    expect(late).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(late.mock.calls).toEqual([["first"], ["second"]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("leaves out what has ended, and goes on after it has rested", () => {
    const set = alarm(1000);
    const late = vi.fn();
    set(() => late("ended"))();
    vi.advanceTimersByTime(500);
    const end = set(() => late("in time"));
    set(() => late("too late"));
    end();
    end();
    vi.advanceTimersByTime(1000);
    expect(late.mock.calls).toEqual([["too late"]]);
    set(() => late("later"));
    vi.advanceTimersByTime(1000);
    expect(late).toHaveBeenLastCalledWith("later");
  });
});

test("an alarm keeps a process alive while something runs, and no longer", async () => {
  const code = `
    import { alarm } from ${JSON.stringify(new URL("../../dist/timeout/alarm.js", import.meta.url).href)};
    const hour = alarm(3_600_000);
    hour(() => {})();
    const end = hour(() => {});
    alarm(200)(() => { console.log("late"); end(); });`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], {
    timeout: 30_000,
  });
  expect(stdout).toBe("late\n");
});
