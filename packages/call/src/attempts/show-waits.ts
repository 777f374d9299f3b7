import type { RetryWait } from "@partwise/policies";
import type { Terminal } from "../terminal/terminal.js";

/**
 * Says on stderr for what a call waits, and how long: on one line of a terminal that is renewed every second, and elsewhere by
 * a line for each wait of half a second or more.
 */
export function showWaits(terminal: Pick<Terminal, "err" | "renew">, prefix = ""): Waits {
  let timer: NodeJS.Timeout | undefined;
  let shown = false;

  function begin(why: string, milliseconds: number): void {
    end();
    if (milliseconds < shortest) return;
    const until = performance.now() + milliseconds;
    const text = () => {
      const left = Math.max(0, until - performance.now());
      return `${prefix}${why}: waiting ${(left / 1000).toFixed(left < 10_000 ? 1 : 0)} s.`;
    };
    const { renew } = terminal;
    if (renew === undefined) {
      terminal.err(`${text()}\n`);
      return;
    }
    renew(text());
    shown = true;
    timer = setInterval(() => renew(text()), 1000);
    timer.unref();
  }

  function end(): void {
    clearInterval(timer);
    if (shown) terminal.renew?.("");
    shown = false;
  }

  return {
    begin,
    end,
    onRetry: ({ attempt, status, code, milliseconds }) => {
      const why = status === undefined ? `No answer (${code})` : `Answered ${status}`;
      begin(`${why}; attempt ${attempt} comes next`, milliseconds);
    },
  };
}

/** What is told of waits. */
export interface Waits {
  begin(why: string, milliseconds: number): void;
  /** Takes the line away: the wait is over. */
  end(): void;
  readonly onRetry: (wait: RetryWait) => void;
}

/** Milliseconds: shorter waits are not told. */
const shortest = 500;
