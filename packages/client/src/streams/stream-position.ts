/** The position from which a stream of events is continued. */
export interface StreamPosition {
  lastEventId: string;
  /** Milliseconds to wait before reopening the stream. */
  delay: number;
}

/**
 * Makes a function that reads the ids in the text of a stream, whose lines end in line feeds. An empty line ends an event
 * and sets the position, even when the event has no data.
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
