import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** An answer of undici that waits for its reader. */
interface PausedAnswer {
  /** Takes all that has come. */
  readonly takeRest: () => void;
}

/**
 * The answers that are paused. When a connection ends, undici 6 and 7 fail an assertion, which ends the process, if the
 * answer on it is paused; so all take what has come before undici hears of the end: at most what a socket holds, each.
 * @see https://github.com/nodejs/undici/issues/5360
 */
export const pausedAnswers = new Set<PausedAnswer>();

let isWatching = false;

/** Watches every connection that an undici of this process makes from now on. */
export function watchConnections(): void {
  if (isWatching) return;
  isWatching = true;
  subscribe("undici:client:connected", (message) => {
    const { socket } = message as { readonly socket: Socket };
    socket.prependListener("end", takeRests);
  });
}

function takeRests(): void {
  for (const answer of [...pausedAnswers]) answer.takeRest();
}
