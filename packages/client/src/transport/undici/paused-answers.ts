import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** An answer of undici that waits for its reader. */
interface PausedAnswer {
  /** Reads everything that has come, however much its reader leaves unread. */
  readonly takeRest: () => void;
}

/**
 * The answers that are paused. When a connection ends whose answer is paused, undici 6 and 7 fail an assertion, which ends the
 * process. So every paused answer reads what has come, at most what its socket holds, before undici gets the end.
 * @see https://github.com/nodejs/undici/issues/5360
 */
export const pausedAnswers = new Set<PausedAnswer>();

let isWatching = false;

/** Watches every connection that any undici in this process opens from now on. */
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
