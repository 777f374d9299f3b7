import { type Draft, walk } from "@partwise/description/document";

/**
 * Replaces each schema in a media type, a parameter or a header by an empty one, so that the printer prints everything else.
 * Returns each replacement with its schema.
 */
export function standInForSchemas(document: Draft): ReadonlyMap<unknown, unknown> {
  const schemas = new Map<unknown, unknown>();
  walk(document, (object) => {
    const { schema } = object;
    if (schema === undefined || schemas.has(schema)) return;
    const standIn = { type: "object" };
    schemas.set(standIn, schema);
    object.schema = standIn;
  });
  return schemas;
}
