/** Where a stream of events goes on when it is opened again. */
export interface StreamPosition {
  lastEventId: string;
  /** Milliseconds to wait before the stream is opened again. */
  delay: number;
}

/**
 * Makes what reads the ids in the text of a stream, whose lines end in line feeds. An empty line, which ends an event, sets the
 * position, whether the event has data or not.
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
