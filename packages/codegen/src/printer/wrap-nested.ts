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
 * Wraps the schema of each such body, so that the schema of the body can be told from other uses of the same schema.
 * Gives each wrapper with its schema and its parts.
 */
export function wrapNested(context: DraftContext): ReadonlyMap<unknown, NestingSchema> {
  const wrapped = new Map<unknown, NestingSchema>();
  eachMediaType(context.document, (mediaType, object) => {
    const { schema } = object;
    // An alias of YAML makes one object stand in several places.
    if (!isMultipart(mediaType) || schema === undefined || wrapped.has(schema)) return;
    const parts = partsOf(mediaType, object, context);
    if (Object.keys(parts).length === 0) return;
    // The printer looks for discriminators inside, and calls `transform` only for a schema with a type.
    const wrapper = { type: "object", "x-schema": schema };
    wrapped.set(wrapper, { schema, parts });
    object.schema = wrapper;
  });
  return wrapped;
}

/** A schema of a multipart body, some of whose parts are multipart themselves. */
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
    // No operation sends this body: a body that is sent has been refused before.
    if (error instanceof CodegenError) return {};
    throw error;
  }
}
