/** Where a stream of events is to go on when it is opened again. */
export interface StreamPosition {
  lastEventId: string;
  /** Milliseconds to wait before that. */
  delay: number;
}

/**
 * Follows the ids of a stream that is fed as text, its lines ended by line feeds. A block sets the position at its end,
 * with or without data.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#dispatchMessage
 */
export function idFollower(position: StreamPosition): (text: string) => void {
  let id = position.lastEventId;
  let pending = "";
  return (text) => {
    pending += text;
    if (!text.includes("\n")) return;
    const lines = pending.split("\n");
    pending = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") position.lastEventId = id;
      else if (/^id(:|$)/.test(line) && !line.includes("\0")) id = line.replace(/^id:? ?/, "");
    }
  };
}
