import { essenceOf } from "@partwise/multipart/plain";
import { CallError, typeOf } from "../at-once.js";
import type { SequenceMetadata } from "../operations.js";
import type { Call } from "../policy.js";
import { bodySource } from "./body-source.js";
import { eventReader, eventSplitter } from "./events.js";
import { itemsOf } from "./items-of.js";
import { type Again, asSource, reconnecting } from "./reconnect.js";

/**
 * Reads a stream of events, or gives its source to who opens it again.
 * @throws CallError `RESPONSE_TYPE` for an answer that is none by its Content-Type
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
  const source = bodySource(response, eventSplitter(call), call);
  if (asSource in call.init) return source;
  const { reconnect } = call.init;
  const events = reconnect ? reconnecting(source, again, call) : source;
  return itemsOf(events, eventReader(metadata, call), call.init.signal);
}
