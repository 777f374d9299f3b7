import type { Context, DraftContext, JsonObject } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import {
  eachMediaType,
  holdsInnerFile,
  isLaidOut,
  type NestedParts,
  nestedParts,
  readMediaType,
} from "@partwise/description/reading";
import { isMultipart } from "@partwise/multipart/media-types";

/**
 * Wraps the schema of each multipart body with nested parts, so that the schema of the body differs from other uses of the
 * same schema. Returns each wrapper with its schema and parts.
 */
export function wrapNested(context: DraftContext): ReadonlyMap<unknown, NestingSchema> {
  const wrapped = new Map<unknown, NestingSchema>();
  eachMediaType(context.document, (mediaType, object) => {
    const { schema } = object;
    // an alias of YAML puts one object into several places
    if (!isMultipart(mediaType) || schema === undefined || wrapped.has(schema)) return;
    const parts = partsOf(mediaType, object, context);
    if (Object.keys(parts).length === 0) return;
    // the printer looks for discriminators inside, and calls `transform` only for a schema with a type
    const wrapper = { type: "object", "x-schema": schema };
    wrapped.set(wrapper, { schema, parts });
    object.schema = wrapper;
  });
  return wrapped;
}

/** The schema of a multipart body, and its parts that are multipart themselves. */
export interface NestingSchema {
  readonly schema: unknown;
  readonly parts: NestedParts;
}

function partsOf(mediaType: string, object: JsonObject, context: Context): NestedParts {
  try {
    const quiet = { ...context, warn: () => {} };
    const { metadata, form } = readMediaType(mediaType, { value: object, pointer: "" }, quiet);
    const deep = [...(form?.properties ?? [])].filter(
      ([, reading]) => isLaidOut(reading.metadata) && holdsInnerFile(reading.schema, context),
    );
    return { ...nestedParts(metadata), ...Object.fromEntries(deep.map(([name]) => [name, "deep"] as const)) };
  } catch (error) {
    // no operation sends this body: reading an operation would have refused the body before
    if (error instanceof CodegenError) return {};
    throw error;
  }
}
