import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { isReadOnly, isWriteOnly } from "../schemas/alternatives-of.js";
import { isExampleFile } from "./example-file.js";
import { isFormat } from "./is-format.js";

/**
 * Whether a value fits a schema, by the keywords that descriptions use. A keyword that cannot be checked counts as
 * fulfilled: a pattern of another dialect, an unknown format, a reference that leads nowhere. A schema that lists
 * properties is one of objects, with a type or without.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export function fitsSchema(
  value: unknown,
  schema: unknown,
  context: Context,
  direction: "request" | "response",
  depth = 0,
): boolean {
  if (schema === false) return false;
  if (!isObject(schema) || depth > deepest) return true;
  const fits = (each: unknown, of: unknown) => fitsSchema(each, of, context, direction, depth + 1);
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (!fits(value, lookUp($ref, context)?.value)) return false;
    if (context.version === "3.0") return true;
  }
  if (value === null && schema.nullable === true && context.version === "3.0") return true;
  const count = (members: unknown) => listOf(members).filter((member) => fits(value, member)).length;
  if (!listOf(schema.allOf).every((member) => fits(value, member))) return false;
  if (listOf(schema.anyOf).length > 0 && count(schema.anyOf) === 0) return false;
  if (listOf(schema.oneOf).length > 0 && count(schema.oneOf) !== 1) return false;
  if (isObject(schema.not) && fits(value, schema.not)) return false;
  if (isObject(schema.if) && !fits(value, fits(value, schema.if) ? schema.then : schema.else)) return false;
  if ("const" in schema && !isSame(value, schema.const)) return false;
  if (Array.isArray(schema.enum) && !schema.enum.some((each) => isSame(each, value))) return false;
  if (isExampleFile(value)) return [schema.type ?? "string"].flat().includes("string");
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return false;
  if (typeof value === "number") return fitsNumber(value, schema);
  if (typeof value === "string") return !isUntypedObject(schema) && fitsText(value, schema);
  if (Array.isArray(value)) return fitsArray(value, schema, fits);
  return isObject(value) ? fitsObject(value, schema, context, direction, fits) : true;
}

const deepest = 60;

function isUntypedObject({ type, properties }: JsonObject): boolean {
  return type === undefined && Object.keys(objectOf(properties)).length > 0;
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return (
    one === other ||
    (typeof one === "object" && one !== null && JSON.stringify(one) === JSON.stringify(other))
  );
}

function fitsNumber(value: number, schema: JsonObject): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const isOf = (limit: unknown): limit is number => typeof limit === "number";
  if (isOf(minimum) && (exclusiveMinimum === true ? value <= minimum : value < minimum)) return false;
  if (isOf(maximum) && (exclusiveMaximum === true ? value >= maximum : value > maximum)) return false;
  if (isOf(exclusiveMinimum) && value <= exclusiveMinimum) return false;
  if (isOf(exclusiveMaximum) && value >= exclusiveMaximum) return false;
  if (!isOf(multipleOf) || multipleOf <= 0) return true;
  return Math.abs(value / multipleOf - Math.round(value / multipleOf)) < 1e-9;
}

function fitsText(value: string, { minLength, maxLength, pattern, format }: JsonObject): boolean {
  const { length } = [...value];
  if (typeof minLength === "number" && length < minLength) return false;
  if (typeof maxLength === "number" && length > maxLength) return false;
  if (!isFormat(value, format)) return false;
  if (typeof pattern !== "string") return true;
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

type Fits = (value: unknown, schema: unknown) => boolean;

function fitsArray(value: readonly unknown[], schema: JsonObject, fits: Fits): boolean {
  const { items, prefixItems, minItems, maxItems, uniqueItems, contains } = schema;
  if (typeof minItems === "number" && value.length < minItems) return false;
  if (typeof maxItems === "number" && value.length > maxItems) return false;
  if (uniqueItems === true && new Set(value.map((each) => JSON.stringify(each))).size < value.length)
    return false;
  const first = listOf(prefixItems);
  if (isObject(contains) && !value.some((each) => fits(each, contains))) return false;
  return value.every((each, index) => fits(each, index < first.length ? first[index] : items));
}

function fitsObject(
  value: JsonObject,
  schema: JsonObject,
  context: Context,
  direction: "request" | "response",
  fits: Fits,
): boolean {
  const { minProperties, maxProperties, additionalProperties, propertyNames } = schema;
  const names = Object.keys(value);
  if (typeof minProperties === "number" && names.length < minProperties) return false;
  if (typeof maxProperties === "number" && names.length > maxProperties) return false;
  const properties = objectOf(schema.properties);
  const isSpared = direction === "request" ? isReadOnly : isWriteOnly;
  for (const name of listOf(schema.required)) {
    if (typeof name !== "string" || Object.hasOwn(value, name)) continue;
    if (!(Object.hasOwn(properties, name) && isSpared(properties[name], context))) return false;
  }
  for (const [name, others] of Object.entries(objectOf(schema.dependentRequired))) {
    if (Object.hasOwn(value, name) && !listOf(others).every((other) => Object.hasOwn(value, String(other))))
      return false;
  }
  const patterns = Object.entries(objectOf(schema.patternProperties));
  return names.every((name) => {
    if (isObject(propertyNames) && !fits(name, propertyNames)) return false;
    if (Object.hasOwn(properties, name)) return fits(value[name], properties[name]);
    const matching = patterns.filter(([pattern]) => fitsText(name, { pattern }));
    if (matching.length > 0) return matching.every(([, of]) => fits(value[name], of));
    return additionalProperties === undefined || fits(value[name], additionalProperties);
  });
}
