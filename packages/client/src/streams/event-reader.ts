import type { SequenceMetadata } from "../contract/operations.js";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import type { RawEvent } from "./event-splitter.js";
import { last } from "./items-of.js";
import type { ServerEvent } from "./server-event.js";

/**
 * Makes a function that parses the data of an event, as described for the event's type.
 * @throws {CallError} (when the returned function is called) `RESPONSE_NOT_JSON` for text where JSON is described
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
    // Assigned one by one: spreading the fields would double the time of this function, benchmarks `streams`.
    if (event !== undefined) item.event = event;
    if (id !== undefined) item.id = id;
    if (retry !== undefined) item.retry = retry;
    return item;
  };
}
