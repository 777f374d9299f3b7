import { essenceOf } from "@partwise/multipart/page";
import { CallError, typeOf } from "../at-once.js";
import type { SequenceMetadata } from "../contract/operations.js";
import type { Call, CallInit } from "../contract/policy.js";
import { bodySource } from "./body-source.js";
import { eventReader } from "./event-reader.js";
import { eventSplitter } from "./event-splitter.js";
import { itemsOf } from "./items-of.js";
import { type Again, asSource, firstDelay, reconnecting } from "./reconnecting.js";
import type { StreamPosition } from "./stream-position.js";

/**
 * Reads a stream of events. A call of `reconnecting` receives the source of the events instead of the items.
 * @throws {CallError} `RESPONSE_TYPE` for an answer whose Content-Type is not `text/event-stream`
 */
export function readEvents(
  response: Response,
  metadata: SequenceMetadata,
  call: Call,
  again: Again,
): unknown {
  const type = typeOf(response);
  if (type !== "" && essenceOf(type) !== "text/event-stream") {
    response.body?.cancel().catch(() => {});
    throw new CallError(
      "RESPONSE_TYPE",
      `${call.method} ${call.path}: the answer (${response.status}, ${essenceOf(type)}) is no stream of events. Pass parseAs: "text" or "json" to read it as it is.`,
    );
  }
  const { reconnect, [asSource]: going } = call.init as CallInit & { readonly [asSource]?: StreamPosition };
  const position = going ?? (reconnect ? { lastEventId: "", delay: firstDelay } : undefined);
  const source = bodySource(response, eventSplitter(call, position), call);
  if (going) return source;
  const events = position ? reconnecting(source, position, again, call) : source;
  return itemsOf(events, eventReader(metadata, call), call.init.signal);
}
