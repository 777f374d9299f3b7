import { isFiller } from "./is-filler.js";
import { placeholderOf } from "./placeholder-of.js";
import { type Schema, unknownValue } from "./unknown-value.js";

/** The schema of JSON values that were seen: each is valid by it. Nothing is required, since samples alone cannot tell. */
export function schemaOf(values: readonly unknown[], depth = 0): Schema {
  const schemas: Schema[] = [];
  const types = new Set<string>();
  const objects: Readonly<Record<string, unknown>>[] = [];
  const items: unknown[] = [];
  for (const value of values) {
    if (value === unknownValue) schemas.push({});
    else if (typeof value === "string") {
      const placeholder = placeholderOf(value);
      if (placeholder !== undefined) schemas.push(placeholder);
      types.add(String(placeholder?.type ?? "string"));
    } else if (value === null) types.add("null");
    else if (typeof value === "number") types.add(Number.isInteger(value) ? "integer" : "number");
    else if (typeof value === "boolean") types.add("boolean");
    else if (Array.isArray(value)) {
      types.add("array");
      for (const item of value) items.push(item);
    } else if (typeof value === "object") {
      types.add("object");
      objects.push(value as Readonly<Record<string, unknown>>);
    }
  }
  if (types.has("number")) types.delete("integer");
  if (types.size === 0) return {};
  if (types.size === 1 && types.has("null"))
    return { type: "null", "x-review": "null was the only sample: which other types are allowed is unknown" };
  const [only] = schemas;
  if (types.size === 1 && schemas.length === values.length && only !== undefined && only.type !== "object")
    return schemas.every(({ format }) => format === only.format) ? only : { type: only.type };
  const list = [...types].sort((one, other) => Number(one === "null") - Number(other === "null"));
  return {
    type: list.length === 1 ? list[0] : list,
    ...(types.has("array") && { items: depth > maxDepth ? {} : schemaOf(items, depth + 1) }),
    ...(types.has("object") && propertiesOf(objects, depth)),
  };
}

/** The value without what tells nothing: filler, words in angle brackets, unknown values. Undefined where nothing is left. */
export function exampleOf(value: unknown): unknown {
  if (value === unknownValue) return undefined;
  if (typeof value === "string")
    return isFiller(value) || placeholderOf(value) !== undefined || /\{\{[^{}]*\}\}/.test(value)
      ? undefined
      : value;
  if (Array.isArray(value)) {
    const items = value.map(exampleOf).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [key, exampleOf(each)]);
  const told = entries.filter(([, each]) => each !== undefined);
  return told.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(told);
}

const maxDepth = 40;

function propertiesOf(objects: readonly Readonly<Record<string, unknown>>[], depth: number): Schema {
  const values = new Map<string, unknown[]>();
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      const seen = values.get(key);
      if (seen === undefined) values.set(key, [value]);
      else seen.push(value);
    }
  }
  if (values.size === 0 || depth > maxDepth) return {};
  if (values.size > 1 && [...values.keys()].every((key) => /^\d+$|^[\da-f]{8}-[\da-f]{4}-/i.test(key)))
    return {
      additionalProperties: schemaOf([...values.values()].flat(), depth + 1),
      "x-review": "the keys of the sample look like ids: they are taken for a map",
    };
  return {
    properties: Object.fromEntries([...values].map(([key, seen]) => [key, schemaOf(seen, depth + 1)])),
  };
}
