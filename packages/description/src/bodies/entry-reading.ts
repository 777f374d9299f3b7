import { isMultipart } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { alternativesOf, isReadOnly } from "../schemas/alternatives-of.js";
import { propertiesOf } from "../schemas/properties-of.js";
import type { PartReading } from "./read-form.js";

/**
 * Reads an item of form-data that is an object of one property. The item's Encoding Object holds for that property, whatever
 * the property's name is. `read` reads the Encoding Object for one schema.
 * @see https://spec.openapis.org/oas/v3.2.1.html#encoding-by-position
 */
export function entryReading(
  schema: unknown,
  read: (schema: unknown) => PartReading,
  context: Context,
): PartReading {
  const properties = [...propertiesOf(schema, context)].filter(([, each]) => !isReadOnly(each, context));
  const entries = new Map(properties.map(([name, each]) => [name, read(each)]));
  const { metadata, rules } = read(true);
  const { defaultContentType, contentType, encoding, prefixEncoding, itemEncoding, ...rest } = metadata;
  const named = [...entries].map(([name, each]) => [name, each.metadata] as const);
  return {
    // The property may be one that the schema does not describe, and may be multipart itself: then only the headers hold.
    metadata: {
      ...(contentType !== undefined && !isMultipart(contentType) && { contentType }),
      encoding: Object.fromEntries(named),
      ...rest,
    },
    rules,
    schema,
    isReadOnly: false,
    entries,
  };
}

/** Whether a schema allows an object, so that an item of form-data may have its part's name as the only key. */
export function isEntry(schema: unknown, context: Context): boolean {
  return alternativesOf(schema, context).some(({ types }) => types === undefined || types.includes("object"));
}
