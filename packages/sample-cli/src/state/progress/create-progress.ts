/**
 * Tells how far the work is, on stderr, once it has taken half a second: a bar with rate and remaining time that is renewed on a
 * terminal, a plain line every ten seconds in a log. The bar is written past the program's own `err`, which escapes what moves the
 * cursor; so `work` holds words of the program alone.
 */
export function createProgress(
  work: string,
  total: number | undefined,
  { stream, isQuiet }: ProgressOutput,
): Progress {
  const began = performance.now();
  let [done, shown] = [0, began];
  let hasBar = false;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (isQuiet || now - began < patience || now - shown < (stream.isTTY ? renewal : pause)) return;
      shown = now;
      const count = total === undefined ? `${done}` : `${done} of ${total}`;
      const text = `${work}: ${count}, ${rateText(done, now - began, total)}`;
      if (!stream.isTTY) stream.write(`zoom-im: ${text}\n`);
      else {
        hasBar = true;
        const line = total === undefined ? text : `${bar(done, total)} ${text}`;
        stream.write(`\r\u001b[2K${line.slice(0, (stream.columns || 80) - 1)}`);
      }
    },
    end: () => {
      if (hasBar) stream.write("\r\u001b[2K");
      hasBar = false;
    },
  };
}

/** What is told while something takes long. */
export interface Progress {
  /** Tells that one more is done. */
  step(): void;
  /** Removes the bar. */
  end(): void;
}

/** Where progress is told. */
export interface ProgressOutput {
  readonly stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;
  readonly isQuiet: boolean;
}

/** Milliseconds: before anything is told, between two renewals of a bar, between two lines of a log. */
const patience = 500;
const renewal = 100;
const pause = 10_000;

function bar(done: number, total: number): string {
  const full = Math.round((20 * Math.min(done, total)) / Math.max(1, total));
  return `[${"#".repeat(full)}${".".repeat(20 - full)}]`;
}

/** `76 a second, 1m52s left` */
function rateText(done: number, milliseconds: number, total: number | undefined): string {
  const rate = (1000 * done) / Math.max(1, milliseconds);
  const speed = `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second`;
  if (total === undefined) return speed;
  const seconds = Math.ceil((total - done) / rate);
  const left = seconds >= 60 ? `${Math.floor(seconds / 60)}m${seconds % 60}s` : `${seconds}s`;
  return `${speed}, ${left} left`;
}
