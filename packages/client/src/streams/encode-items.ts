import { type BinarySource, MultipartError, serializeJsonBody } from "@partwise/multipart";
import { CallError } from "../errors/call-error.js";
import { type SequenceKind, sequenceKindOf } from "./sequence-kind.js";

/**
 * Writes the items of an array or an async iterable as JSON lines, JSON records or events. An iterable is asked for an item
 * when the item is sent, and bytes that it yields are sent unchanged. Undefined for another media type or value.
 * @throws {CallError} `BODY` for an item that cannot be written; the message names the item's number
 */
export function encodeItems(mediaType: string, body: unknown): string | BinarySource | undefined {
  const kind = sequenceKindOf(mediaType);
  if (kind === undefined || kind === "parts") return undefined;
  if (Array.isArray(body)) return body.map((item, index) => written(kind, item, index)).join("");
  const isIterable = typeof body === "object" && body !== null && Symbol.asyncIterator in body;
  return isIterable
    ? { [Symbol.asyncIterator]: () => bytesOf(kind, body as AsyncIterable<unknown>) }
    : undefined;
}

async function* bytesOf(kind: SequenceKind, items: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let index = 0;
  for await (const item of items) {
    yield item instanceof Uint8Array ? item : encoder.encode(written(kind, item, index));
    index++;
  }
}

function written(kind: SequenceKind, item: unknown, index: number): string {
  try {
    if (kind === "events") return writtenEvent(item);
    return `${kind === "records" ? "\u001e" : ""}${serializeJsonBody(item)}\n`;
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error;
    throw new CallError("BODY", `Item ${index + 1}: ${error.message}`);
  }
}

/**
 * Writes an event. An object whose keys are all among `event`, `data`, `id` and `retry` is the event; any other value is its
 * data.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
function writtenEvent(item: unknown): string {
  const { data, ...fields } = isEvent(item) ? item : { data: item };
  const text = data === undefined || typeof data === "string" ? data : serializeJsonBody(data);
  const lines = [
    ...["event", "id", "retry"].flatMap((name) => {
      const value = fields[name];
      return value === undefined ? [] : [`${name}: ${oneLine(value)}`];
    }),
    ...(text?.split(/\r\n?|\n/).map((line) => `data: ${line}`) ?? []),
  ];
  return `${lines.join("\n")}\n\n`;
}

function isEvent(item: unknown): item is Readonly<Record<string, unknown>> {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return false;
  const names = Object.keys(item);
  return names.length > 0 && names.every((name) => /^(event|data|id|retry)$/.test(name));
}

function oneLine(value: unknown): string {
  const text = String(value);
  if (!/[\r\n\0]/.test(text)) return text;
  throw new CallError("BODY", "An event's event, id and retry have one line each. Take the line ends out.");
}
