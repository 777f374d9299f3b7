import type { DraftContext } from "@partwise/description/document";
import { type EventShape, eachMediaType, readSequence } from "@partwise/description/reading";
import { isMultipart } from "@partwise/multipart/media-types";

/**
 * Wraps the schema of each sequential media type, so that this schema differs from other uses of the same schema. Returns
 * each wrapper with its sequence.
 */
export function wrapSequences(context: DraftContext): ReadonlyMap<unknown, SequenceSchema> {
  const wrapped = new Map<unknown, SequenceSchema>();
  eachMediaType(context.document, (mediaType, object, of) => {
    if (object.$ref !== undefined || wrapped.has(object.schema)) return;
    if (of !== "response" && isMultipart(mediaType)) return;
    const read = readSequence(mediaType, object, context);
    if (read?.item === undefined) return;
    const { item, metadata } = read;
    const isEvents = "shapes" in item;
    // the printer looks for references inside, and calls `transform` only for a schema with a type
    const inside = isEvents ? eventSchema(item.shapes) : item.schema;
    const wrapper = { type: "array", "x-items": inside };
    wrapped.set(wrapper, { item: inside, streams: isEvents || metadata.streams === true });
    object.schema = wrapper;
  });
  return wrapped;
}

/** The schema of a sequence's items, and whether the items are streamed. */
export interface SequenceSchema {
  readonly item: unknown;
  readonly streams: boolean;
}

/**
 * The schema of events as the client returns them: `data` is decoded, `retry` is a number, and all other fields are text.
 */
function eventSchema(shapes: readonly EventShape[]): unknown {
  const schemas = shapes.map(({ schema, names, isNamed }) => ({
    type: "object",
    properties: {
      event: { type: "string", ...(names.length > 0 && { enum: names }) },
      data: schema,
      id: { type: "string" },
      retry: { type: "integer" },
    },
    required: [...(isNamed ? ["event"] : []), "data"],
  }));
  return schemas.length === 1 ? schemas[0] : { oneOf: schemas };
}
