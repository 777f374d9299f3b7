import { visible } from "@partwise/call/command-line";
import { printSize } from "../files/print-size.js";

/**
 * Tells how far the work is, once it has taken half a second: on a terminal by a bar with rate and remaining time, which is renewed
 * and goes away at the end; in a log by a plain line every ten seconds. The bar moves the cursor, so it goes to the stream, past
 * the program's `err`, which would escape that.
 */
export function createProgress(work: string, amount: Amount, output: ProgressOutput): Progress {
  const { stream, isQuiet, now = () => performance.now() } = output;
  const { total, unit, begun = 0 } = amount;
  const began = now();
  let [done, shown] = [begun, began];
  let hasBar = false;

  function show(): void {
    const at = now();
    if (isQuiet || at - began < patience || at - shown < (stream.isTTY ? renewal : pause)) return;
    shown = at;
    const rest = total === undefined ? undefined : total - done;
    const text = `${visible(work)}: ${howFar(done, total, unit)}, ${speed(done - begun, at - began, rest, unit)}`;
    if (!stream.isTTY) {
      stream.write(`zoom-im: ${text}\n`);
      return;
    }
    hasBar = true;
    const line = [...(total === undefined ? text : `${bar(done, total)} ${text}`)]
      .slice(0, (stream.columns || 80) - 1)
      .join("");
    stream.write(`\r\u001b[2K${line}`);
  }
  return {
    to: (amount) => {
      done = amount;
      show();
    },
    step: () => {
      done += 1;
      show();
    },
    end: () => {
      if (hasBar) stream.write("\r\u001b[2K");
      hasBar = false;
    },
  };
}

/** How much there is to do. */
export interface Amount {
  /** Undefined where only how much is done can be told. */
  readonly total: number | undefined;
  /** What is counted: bytes, or things such as calls. */
  readonly unit: "bytes" | "things";
  /** What was done in an earlier run, which counts for no rate. Default: 0. */
  readonly begun?: number;
}

/** What is told while something takes long. */
export interface Progress {
  /** Tells how much is done by now. */
  to(amount: number): void;
  /** Tells that one more is done. */
  step(): void;
  /** Removes the bar. */
  end(): void;
}

/** Where progress is told. */
export interface ProgressOutput {
  readonly stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;
  /** Whether nothing is told: under --quiet and --json. */
  readonly isQuiet: boolean;
  /** The time in milliseconds. Default: the clock of the process. */
  readonly now?: () => number;
}

/** Milliseconds: before anything is told, between two renewals of a bar, between two lines of a log. */
const patience = 500;
const renewal = 100;
const pause = 10_000;

function bar(done: number, total: number): string {
  const full = Math.round((20 * Math.min(done, total)) / Math.max(1, total));
  return `[${"#".repeat(full)}${".".repeat(20 - full)}]`;
}

/** `45% of 5.4 GB`, `76 of 120` */
function howFar(done: number, total: number | undefined, unit: Amount["unit"]): string {
  if (total === undefined) return unit === "things" ? `${done}` : printSize(done);
  return unit === "things"
    ? `${done} of ${total}`
    : `${Math.floor((100 * done) / Math.max(1, total))}% of ${printSize(total)}`;
}

/** `12 MB/s, 1m52s left` */
function speed(done: number, milliseconds: number, rest: number | undefined, unit: Amount["unit"]): string {
  const rate = (1000 * done) / Math.max(1, milliseconds);
  const each = rate >= 10 ? `${Math.round(rate)}` : rate.toFixed(1);
  const text = unit === "things" ? `${each} a second` : `${printSize(Math.round(rate))}/s`;
  return rate > 0 && rest !== undefined ? `${text}, ${duration(Math.ceil(rest / rate))} left` : text;
}

/** `4s`, `1m52s`, `2h05m` */
function duration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}m${two(seconds % 60)}s`
    : `${Math.floor(minutes / 60)}h${two(minutes % 60)}m`;
}
