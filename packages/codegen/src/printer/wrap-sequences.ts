import type { DraftContext } from "@partwise/description/document";
import { type EventShape, eachMediaType, readSequence } from "@partwise/description/reading";
import { isMultipart } from "@partwise/multipart/media-types";

/**
 * Wraps the schema of each media type that is a sequence, so that this schema can be told from other schemas. Gives each
 * wrapper with its sequence.
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
    // The printer looks for references inside, and calls `transform` only for a schema with a type.
    const inside = isEvents ? eventSchema(item.shapes) : item.schema;
    const wrapper = { type: "array", "x-items": inside };
    wrapped.set(wrapper, { item: inside, streams: isEvents || metadata.streams === true });
    object.schema = wrapper;
  });
  return wrapped;
}

/** The schema of a sequence: of its items, and whether they come one by one. */
export interface SequenceSchema {
  readonly item: unknown;
  readonly streams: boolean;
}

/** Events as the client gives them: `data` is read already, all else is text, but for the time to wait. */
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
