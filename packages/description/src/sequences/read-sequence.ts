import { essenceOf, isMultipart } from "@partwise/multipart/media-types";
import { isRawBinary } from "../bodies/part-type.js";
import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import type { SequenceMetadata } from "../metadata/operations-metadata.js";
import { isJsonSequence } from "../words/is-media-type.js";
import { type EventShape, eventShapes } from "./event-shapes.js";
import { itemOfArray } from "./item-of-array.js";

/**
 * Reads a response's media type as a sequence of items; undefined for any other. Multipart needs `itemSchema` or an array
 * schema, JSON lines must not be raw binary, and events are always a sequence.
 * @see https://spec.openapis.org/oas/v3.2.0.html#sequential-media-types
 */
export function readSequence(
  mediaType: string,
  object: JsonObject,
  context: Context,
): SequenceReading | undefined {
  const { schema, itemSchema } = object;
  if (isEventStream(mediaType)) return readEvents(object, context);
  const item = itemSchema === undefined ? itemOfArray(schema, context) : { schema: itemSchema };
  const binary =
    item && isMultipart(mediaType) && isRawBinary(item.schema, context) ? { binary: true as const } : {};
  if (itemSchema !== undefined && (isJsonSequence(mediaType) || isMultipart(mediaType))) {
    return { metadata: { streams: true, ...binary }, item: { schema: itemSchema } };
  }
  if (isMultipart(mediaType)) return item && { metadata: binary };
  if (!isJsonSequence(mediaType) || isRawBinary(schema, context)) return undefined;
  return { metadata: {}, ...(item === undefined && { item: { schema: lineOf(schema, context) } }) };
}

/** How one media type of a response is read as a sequence. */
export interface SequenceReading {
  readonly metadata: SequenceMetadata;
  /**
   * The type of the data: a stream or an array of `schema`; for events, a union of shapes. Absent: the type of the media
   * type's own schema.
   */
  readonly item?: { readonly schema: unknown } | { readonly shapes: readonly EventShape[] };
}

function isEventStream(mediaType: string): boolean {
  return essenceOf(mediaType) === "text/event-stream";
}

function readEvents(object: JsonObject, context: Context): SequenceReading {
  const { schema, itemSchema } = object;
  const item = itemSchema ?? itemOfArray(schema, context)?.schema ?? schema;
  const { shapes, end } = eventShapes(item, context);
  const [first] = shapes;
  const isOne = shapes.every(({ data }) => data === first?.data);
  const events = isOne ? [] : shapes.flatMap(({ names, data }) => names.map((name) => [name, data] as const));
  const rest = isOne ? first?.data : (shapes.find(({ names }) => names.length === 0)?.data ?? "text");
  const ending = endIn(object) ?? end;
  return {
    metadata: {
      ...(rest !== undefined && rest !== "text" && { data: rest }),
      ...(events.length > 0 && { events: Object.fromEntries(events) }),
      ...(ending !== undefined && { end: ending }),
    },
    item: { shapes },
  };
}

/** The data that ends a stream, from `x-partwise-end` or a vendor's extension of the Media Type Object. */
function endIn(object: JsonObject): string | undefined {
  const found = object["x-partwise-end"] ?? object["x-speakeasy-sse-sentinel"];
  return typeof found === "string" ? found : undefined;
}

/**
 * The schema of one line. Before 3.2, a schema that is no array describes one line; a schema of text describes all lines
 * at once and tells nothing about one.
 */
function lineOf(schema: unknown, context: Context): unknown {
  const target = follow({ value: schema, pointer: "" }, context)?.value;
  return isObject(target) && target.type === "string" ? {} : (schema ?? {});
}
