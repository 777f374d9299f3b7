import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { mergedSchema, typesOf } from "./merged-schema.js";

/**
 * Whether a value that a description shows is one that its schema allows, as far as types, lists, limits, patterns and
 * required properties say. Descriptions show many that are not.
 */
export function fits(value: unknown, schema: unknown, context: Context, depth = 0): boolean {
  if (depth > deepest) return true;
  const { oneOf, anyOf } = objectOf(follow({ value: schema, pointer: "" }, context)?.value);
  const variants = Math.max(listOf(oneOf).length, listOf(anyOf).length, 1);
  for (let variant = 0; variant < variants; variant++) {
    const merged = mergedSchema(schema, context, new Set(), variant);
    if (merged === undefined || fitsMerged(value, merged.schema, context, depth)) return true;
  }
  return false;
}

const deepest = 12;

function fitsMerged(value: unknown, schema: JsonObject, context: Context, depth: number): boolean {
  const types = typesOf(schema);
  if (value === null) return types.includes("null") || schema.nullable === true || types.length === 0;
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return false;
  if ("const" in schema && schema.const !== value) return false;
  if (Array.isArray(schema.enum) && typeof value !== "object" && !schema.enum.includes(value)) return false;
  if (typeof value === "string") return fitsText(value, schema);
  if (typeof value === "number") return fitsNumber(value, schema);
  if (Array.isArray(value)) {
    if (value.length < Number(schema.minItems ?? 0)) return false;
    if (typeof schema.maxItems === "number" && value.length > schema.maxItems) return false;
    if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
      return false;
    return value.every((item) => fits(item, schema.items ?? {}, context, depth + 1));
  }
  if (!isObject(value)) return true;
  const properties = objectOf(schema.properties);
  if (
    schema.additionalProperties === false &&
    Object.keys(value).some((key) => !Object.hasOwn(properties, key))
  )
    return false;
  const isWhole = listOf(schema.required).every((name) => Object.hasOwn(value, String(name)));
  return (
    isWhole &&
    Object.entries(value).every(
      ([name, each]) => !Object.hasOwn(properties, name) || fits(each, properties[name], context, depth + 1),
    )
  );
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value) && !Array.isArray(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

function fitsText(value: string, { minLength, maxLength, pattern, format }: JsonObject): boolean {
  const { length } = [...value];
  if (typeof minLength === "number" && length < minLength) return false;
  if (typeof maxLength === "number" && length > maxLength) return false;
  if (typeof format === "string" && formats[format]?.test(value) === false) return false;
  if (typeof pattern !== "string") return true;
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  "date-time": /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

function fitsNumber(value: number, schema: JsonObject): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof minimum === "number" && (value < minimum || (exclusiveMinimum === true && value === minimum)))
    return false;
  if (typeof maximum === "number" && (value > maximum || (exclusiveMaximum === true && value === maximum)))
    return false;
  if (typeof exclusiveMinimum === "number" && value <= exclusiveMinimum) return false;
  return !(typeof exclusiveMaximum === "number" && value >= exclusiveMaximum);
}
