import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** An answer of undici that waits for its reader. */
interface PausedAnswer {
  /** Reads everything that has arrived, however much the reader leaves unread. */
  readonly takeRest: () => void;
}

/**
 * The paused answers. When a connection ends whose answer is paused, undici 6 and 7 fail an assertion, which ends the
 * process. So before undici learns of the end, every paused answer reads what has arrived, at most the content of its
 * socket.
 * @see https://github.com/nodejs/undici/issues/5360
 */
export const pausedAnswers = new Set<PausedAnswer>();

let isWatching = false;

/** Watches every connection that any undici in this process opens from then on. */
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
