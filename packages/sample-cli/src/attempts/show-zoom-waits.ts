import { showWaits, type Terminal, type Waits } from "@partwise/call/command-line";
import type { RateLimitOptions } from "@partwise/policies";

/** Says on stderr for what a call of Zoom waits, and how long: for an answer that asks to, or for the account's rate limit. */
export function showZoomWaits(terminal: Pick<Terminal, "err" | "renew">): ZoomWaits {
  const waits = showWaits(terminal, "zoom-im: ");
  return {
    ...waits,
    onRetry: (wait) => {
      const { attempt, status, code, milliseconds } = wait;
      const why =
        status === 429
          ? "Zoom's rate limit is reached (429)"
          : status === undefined
            ? `Zoom gave no answer (${code})`
            : `Zoom answered ${status}`;
      waits.begin(`${why}; attempt ${attempt} comes next`, milliseconds);
    },
    onRateLimit: ({ label, milliseconds }) =>
      waits.begin(`The rate limit of ${label} calls lets no more through now`, milliseconds),
  };
}

/** What is told of the waits of a session. */
export interface ZoomWaits extends Waits {
  readonly onRateLimit: NonNullable<RateLimitOptions["onWait"]>;
}
