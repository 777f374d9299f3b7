import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { SequenceMetadata } from "../contract/operations.js";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/errors.js";
import type { Splitter } from "./body-source.js";
import { last } from "./items-of.js";
import { idFollower, type StreamPosition } from "./stream-position.js";
import { longest } from "./text-splitter.js";
import { tooLarge } from "./too-large.js";

/** An event of a stream. What the server did not send is absent. */
export interface ServerEvent<Data = unknown> {
  /** Its type; `message` is meant where it is absent. */
  readonly event?: string;
  /** Parsed where the description says that it is JSON. */
  readonly data: Data;
  readonly id?: string;
  /** Milliseconds to wait before the next connection. */
  readonly retry?: number;
}

/** An event as it came, its data not read yet. What is absent is undefined: one shape is quicker. */
export interface RawEvent {
  readonly event: string | undefined;
  readonly data: string;
  readonly id: string | undefined;
  readonly retry: number | undefined;
  /** Counted from 1. */
  readonly number: number;
}

/**
 * Cuts a stream into events, and keeps a position up to date. It is UTF-8 whatever its charset says, and what is not complete at its end is no event.
 * @throws CallError `RESPONSE_TOO_LARGE` for an event of more than 16 Mi characters
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

  /** With line feeds alone: the parser would keep a carriage return back until it sees what comes after it. */
  function withLineFeeds(text: string): string {
    const whole = endsInCr && text.startsWith("\n") ? text.slice(1) : text;
    if (text !== "") endsInCr = text.endsWith("\r");
    return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  }

  return {
    feed(bytes) {
      if (failure === undefined) {
        const text = withLineFeeds(decoder.decode(bytes, { stream: true }));
        follow?.(text);
        parser.feed(text);
      }
      const found = events;
      // What came before is given first.
      if (failure && found.length === 0) throw failure;
      events = [];
      return found;
    },
    end: () => [],
  };
}

/**
 * Makes the reader of what the events of a stream hold.
 * @throws CallError `RESPONSE_NOT_JSON`, when it is called, for data that is not what the description says
 */
export function eventReader(
  { data: rest, events = {}, end }: SequenceMetadata,
  { method, path }: Call,
): (event: RawEvent) => ServerEvent | typeof last {
  function read(name: string, data: string, number: number): unknown {
    const kind = Object.hasOwn(events, name) ? events[name] : rest;
    if (kind === undefined || kind === "text") return data;
    try {
      return JSON.parse(data);
    } catch {
      if (kind === "any") return data;
      throw new CallError(
        "RESPONSE_NOT_JSON",
        `${method} ${path}: event ${number} of the answer has data that is not JSON. Pass parseAs: "stream" to read it yourself.`,
      );
    }
  }

  return ({ event, data, id, retry, number }) => {
    if (data === end) return last;
    const item: { -readonly [Key in keyof ServerEvent]: ServerEvent[Key] } = {
      data: read(event ?? "message", data, number),
    };
    // By hand: to spread them takes as long as all else that is done here.
    if (event !== undefined) item.event = event;
    if (id !== undefined) item.id = id;
    if (retry !== undefined) item.retry = retry;
    return item;
  };
}
