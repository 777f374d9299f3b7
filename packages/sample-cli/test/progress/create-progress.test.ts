import { expect, test } from "vitest";
import { type Amount, createProgress } from "../../src/progress/create-progress.js";

/** A stream that keeps what is written, and a clock that is moved by hand. */
function setUp(work: string, amount: Amount, { isTTY = true, columns = 80, isQuiet = false } = {}) {
  const written: string[] = [];
  const clock = { time: 0 };
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const progress = createProgress(work, amount, {
    stream: { isTTY, columns, write },
    isQuiet,
    now: () => clock.time,
  });
  const at = (time: number, amount?: number) => {
    clock.time = time;
    if (amount === undefined) progress.step();
    else progress.to(amount);
  };
  return { written, progress, at };
}

const file: Amount = { total: 5_368_709_120, unit: "bytes" };

test("a terminal gets a bar with rate and remaining time, ten times a second at most, after half a second", () => {
  const { written, progress, at } = setUp("launch.mp4", file);
  at(400, 1e6);
  expect(written).toEqual([]);
  at(1000, 536_870_912);
  at(1050, 600_000_000);
  at(60_000, 2_684_354_560);
  progress.end();
  progress.end();
  expect(written).toEqual([
    "\r\u001b[2K[##..................] launch.mp4: 10% of 5.4 GB, 537 MB/s, 9s left",
    "\r\u001b[2K[##########..........] launch.mp4: 50% of 5.4 GB, 45 MB/s, 1m00s left",
    "\r\u001b[2K",
  ]);
});

test("a log gets a plain line every ten seconds", () => {
  const { written, progress, at } = setUp("launch.mp4", file, { isTTY: false });
  for (let time = 0; time <= 25_000; time += 500) at(time, 20_000 * time);
  progress.end();
  expect(written).toEqual([
    "zoom-im: launch.mp4: 3% of 5.4 GB, 20 MB/s, 4m19s left\n",
    "zoom-im: launch.mp4: 7% of 5.4 GB, 20 MB/s, 4m09s left\n",
  ]);
});

test("what was done in an earlier run counts as done, and for no rate", () => {
  const { written, at } = setUp("launch.mp4", { ...file, begun: 2_684_354_560 });
  at(1000, 2_684_354_560);
  at(2000, 2_685_354_560);
  expect(written).toEqual([
    "\r\u001b[2K[##########..........] launch.mp4: 50% of 5.4 GB, 0 bytes/s",
    "\r\u001b[2K[##########..........] launch.mp4: 50% of 5.4 GB, 500 kB/s, 1h29m left",
  ]);
});

test("things are counted one by one", () => {
  const { written, at } = setUp("calls", { total: 120, unit: "things" });
  at(250);
  at(1000);
  expect(written).toEqual(["\r\u001b[2K[....................] calls: 2 of 120, 2.0 a second, 59s left"]);
});

test("without a total, how much is done and the rate are told, and no bar", () => {
  const { written, at } = setUp("Reading", { total: undefined, unit: "things" });
  at(1000);
  expect(written).toEqual(["\r\u001b[2KReading: 1, 1.0 a second"]);
  const log = setUp("Reading", { total: undefined, unit: "things" }, { isTTY: false });
  for (let second = 1; second <= 25; second++) log.at(second * 1000);
  expect(log.written).toEqual([
    "zoom-im: Reading: 10, 1.0 a second\n",
    "zoom-im: Reading: 20, 1.0 a second\n",
  ]);
});

test("a bar is never wider than the terminal", () => {
  const { written, at } = setUp("Applying", { total: 100, unit: "things" }, { columns: 30 });
  at(1000);
  expect(written).toEqual(["\r\u001b[2K[....................] Applyi"]);
});

test("--quiet and --json leave all of it out, and a name cannot move the cursor", () => {
  const quiet = setUp("launch.mp4", file, { isQuiet: true });
  quiet.at(20_000, 5);
  quiet.progress.end();
  expect(quiet.written).toEqual([]);
  const odd = setUp("a\u001b[2Jb.mp4", file, { columns: 40 });
  odd.at(1000, 5);
  expect(odd.written).toEqual(["\r\u001b[2K[....................] a\\u001b[2Jb.mp4:"]);
});
