import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { Call } from "../contract/policy.js";
import type { Splitter } from "./body-source.js";
import { idFollower, type StreamPosition } from "./stream-position.js";
import { longest } from "./text-splitter.js";
import { tooLarge } from "./too-large.js";

/**
 * Splits a stream into events, and updates `position`. A stream of events is UTF-8, whatever its charset says. An event that
 * is incomplete at the end of the stream is dropped.
 * @throws {CallError} `RESPONSE_TOO_LARGE` for an event of more than 16 Mi characters
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function eventSplitter({ method, path }: Call, position?: StreamPosition): Splitter<RawEvent> {
  const follow = position && idFollower(position);
  const decoder = new TextDecoder();
  let events: RawEvent[] = [];
  let number = 0;
  let retry: number | undefined;
  let endsInCr = false;
  let failure: Error | undefined;
  const parser = createParser({
    onEvent({ event, data, id }: EventSourceMessage) {
      events.push({ event, data, id, retry, number: ++number });
      retry = undefined;
    },
    onRetry(milliseconds) {
      retry = milliseconds;
      if (position) position.delay = milliseconds;
    },
    onError({ type }) {
      if (type === "max-buffer-size-exceeded") failure = tooLarge(`${method} ${path}: event`, number + 1);
    },
    maxBufferSize: longest,
  });

  /**
   * Text with line feeds only: the parser would hold back a line that ends in a carriage return until the next byte
   * arrives.
   */
  function withLineFeeds(text: string): string {
    const joined = endsInCr && text.startsWith("\n") ? text.slice(1) : text;
    if (text !== "") endsInCr = text.endsWith("\r");
    return joined.includes("\r") ? joined.replace(/\r\n?/g, "\n") : joined;
  }

  return {
    feed(bytes) {
      if (failure === undefined) {
        const text = withLineFeeds(decoder.decode(bytes, { stream: true }));
        follow?.(text);
        parser.feed(text);
      }
      const found = events;
      // Complete events are returned before the error.
      if (failure && found.length === 0) throw failure;
      events = [];
      return found;
    },
    end: () => [],
  };
}

/**
 * An event whose data are not parsed yet. A field that was not sent is undefined, since V8 is quicker with objects of one
 * shape.
 */
export interface RawEvent {
  readonly event: string | undefined;
  readonly data: string;
  readonly id: string | undefined;
  readonly retry: number | undefined;
  /** The number of the event, counted from 1. */
  readonly number: number;
}
