import { type Draft, walk } from "@partwise/description/document";

/**
 * Puts an empty schema in the place of each one that stands in a media type, a parameter or a header, for whoever
 * prints all around them. Gives each stand-in with what it stands for.
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
