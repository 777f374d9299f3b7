import { type JsonObject, listOf } from "../document/json-object.js";

/** The first type of a schema that is not null, or else the type to which its keywords belong. */
export function typeOf(schema: JsonObject): string {
  const { type } = schema;
  if (typeof type === "string") return type;
  if (Array.isArray(type)) return String(listOf(type).find((each) => each !== "null") ?? "null");
  const has = (...keys: readonly string[]) => keys.some((key) => schema[key] !== undefined);
  if (has("properties", "additionalProperties", "required", "patternProperties", "minProperties"))
    return "object";
  if (has("items", "prefixItems", "minItems", "uniqueItems")) return "array";
  return has("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum")
    ? "number"
    : "string";
}
