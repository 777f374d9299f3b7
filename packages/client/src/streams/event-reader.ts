import type { SequenceMetadata } from "../contract/operations.js";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import type { RawEvent } from "./event-splitter.js";
import { last } from "./items-of.js";
import type { ServerEvent } from "./server-event.js";

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
