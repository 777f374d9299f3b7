import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgress } from "../../../src/state/progress/create-progress.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

function output(isTTY: boolean, columns = 80) {
  let written = "";
  const write = (text: string | Uint8Array) => {
    written += text;
    return true;
  };
  const stream = { isTTY, columns, write };
  return { stream, isQuiet: false, written: () => written };
}

test("a terminal has a bar with rate and remaining time after half a second, and none at the end", () => {
  const { written, ...to } = output(true);
  const { step, end } = createProgress("Applying", 100, to);
  step();
  expect(written()).toBe("");
  vi.advanceTimersByTime(2000);
  for (let calls = 0; calls < 24; calls++) step();
  expect(written()).toBe("\r\u001b[2K[....................] Applying: 2 of 100, 1.0 a second, 1m38s left");
  vi.advanceTimersByTime(100);
  step();
  expect(written().split("\r").at(-1)).toBe(
    "\u001b[2K[#####...............] Applying: 26 of 100, 12 a second, 6s left",
  );
  end();
  expect(written().endsWith("\r\u001b[2K")).toBe(true);
});

test("a bar is never wider than the terminal", () => {
  const { written, ...to } = output(true, 30);
  const { step } = createProgress("Applying", 100, to);
  vi.advanceTimersByTime(1000);
  step();
  expect(written()).toBe("\r\u001b[2K[....................] Applyi");
});

test("a log has a line every ten seconds, and --quiet nothing", () => {
  const { written, ...to } = output(false);
  const { step, end } = createProgress("Reading", undefined, to);
  for (let second = 0; second < 25; second++) {
    vi.advanceTimersByTime(1000);
    step();
  }
  end();
  expect(written()).toBe("zoom-im: Reading: 10, 1.0 a second\nzoom-im: Reading: 20, 1.0 a second\n");
  const quiet = createProgress("Reading", undefined, { ...to, isQuiet: true });
  vi.advanceTimersByTime(20_000);
  quiet.step();
  expect(written().split("\n")).toHaveLength(3);
});
