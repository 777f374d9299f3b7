import { type Context, isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { isReadOnly, isWriteOnly } from "@partwise/description/reading";

/**
 * A Schema Object as JSON Schema 2020-12, with the keywords of OpenAPI 3.0 translated, and without what one direction does
 * not require: `readOnly` properties of requests, `writeOnly` properties of answers. `keyOf` names what a reference leads to.
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function toJsonSchema(schema: unknown, place: SchemaPlace): unknown {
  if (typeof schema === "boolean") return schema;
  if (!isObject(schema)) return true;
  const { $ref } = schema;
  if (typeof $ref === "string") {
    const target = { $ref: place.keyOf($ref) };
    if (place.context.version === "3.0") return target;
    const { $ref: _, ...beside } = schema;
    return Object.keys(beside).length === 0
      ? target
      : { ...objectOf(toJsonSchema(beside, place)), ...target };
  }
  const read = (each: unknown) => toJsonSchema(each, place);
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (maps.has(keyword)) {
      result[keyword] = Object.fromEntries(
        Object.entries(objectOf(value)).map(([key, each]) => [key, read(each)]),
      );
    } else if (lists.has(keyword)) {
      if (listOf(value).length > 0) result[keyword] = listOf(value).map(read);
    } else if (schemas.has(keyword)) {
      if (isObject(value) || typeof value === "boolean") result[keyword] = read(value);
    } else if (kept.has(keyword)) {
      result[keyword] = value;
    }
  }
  if (isObject(schema.discriminator) && result.oneOf !== undefined && result.anyOf === undefined) {
    // the discriminator tells the alternatives apart, several of which may fit
    result.anyOf = result.oneOf;
    delete result.oneOf;
  }
  if (Array.isArray(schema.required)) result.required = requiredOf(schema, place);
  if (typeof schema.pattern === "string" && !isPattern(schema.pattern)) delete result.pattern;
  return place.context.version === "3.0" ? fromVersion30(schema, result) : result;
}

/** What a schema's translation depends on. */
export interface SchemaPlace {
  readonly context: Context;
  readonly direction: "request" | "response";
  readonly keyOf: ($ref: string) => string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(","));
const maps = words("properties,patternProperties,dependentSchemas");
const lists = words("allOf,anyOf,oneOf,prefixItems");
const schemas = words(
  "items,additionalProperties,not,if,then,else,contains,propertyNames,unevaluatedItems,unevaluatedProperties",
);
const kept = words(
  "type,enum,const,format,pattern,minLength,maxLength,minimum,maximum,exclusiveMinimum,exclusiveMaximum,multipleOf,minItems,maxItems,uniqueItems,minContains,maxContains,minProperties,maxProperties,dependentRequired,default",
);

function requiredOf({ required, properties }: JsonObject, { context, direction }: SchemaPlace): unknown[] {
  const isSpared = direction === "request" ? isReadOnly : isWriteOnly;
  const described = objectOf(properties);
  return [...new Set(listOf(required))].filter(
    (name) =>
      typeof name === "string" && !(Object.hasOwn(described, name) && isSpared(described[name], context)),
  );
}

function fromVersion30(schema: JsonObject, result: Record<string, unknown>): unknown {
  for (const [exclusive, inclusive] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[exclusive] !== "boolean") continue;
    delete result[exclusive];
    if (!schema[exclusive]) continue;
    result[exclusive] = result[inclusive];
    delete result[inclusive];
  }
  if (schema.nullable !== true) return result;
  return { anyOf: [{ type: "null" }, result] };
}

/** Patterns of other dialects, which JavaScript cannot read, hold nobody to anything. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}
