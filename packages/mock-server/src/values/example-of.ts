import { type Context, listOf, objectOf } from "@partwise/description/document";
import { isReadOnly, isWriteOnly } from "@partwise/description/reading";
import { merged } from "./merged.js";
import { numberOf } from "./number-of.js";
import { textOf } from "./text-of.js";

/**
 * A value of a schema, the same each time: its example, constant, default or first allowed value, else one made from its
 * keywords. Properties that one direction does not have are left out, and optional ones that would lead round in a circle.
 */
export function exampleOf(schema: unknown, context: Context, direction: "request" | "response"): unknown {
  return make(schema, { context, direction, name: "", seen: new Set(), depth: 0 }) ?? null;
}

interface Place {
  readonly context: Context;
  readonly direction: "request" | "response";
  /** Of the property. */
  readonly name: string;
  readonly seen: ReadonlySet<string>;
  readonly depth: number;
}

/** Undefined for a schema that leads to itself. */
function make(given: unknown, place: Place): unknown {
  const found = merged(given, place.context, place.seen);
  if (found === undefined) return undefined;
  const { schema, seen } = found;
  for (const said of [
    schema.const,
    schema.example,
    listOf(schema.examples)[0],
    schema.default,
    listOf(schema.enum)[0],
  ]) {
    if (said !== undefined) return said;
  }
  switch (typeOf(schema)) {
    case "object":
      return objectFrom(schema, { ...place, seen, depth: place.depth + 1 });
    case "array":
      return arrayFrom(schema, { ...place, seen, depth: place.depth + 1 });
    case "boolean":
      return true;
    case "integer":
    case "number":
      return numberOf(schema, typeOf(schema) === "integer");
    case "null":
      return null;
    default:
      return textOf(schema, place.name);
  }
}

function typeOf({
  type,
  properties,
  additionalProperties,
  items,
  minimum,
  maximum,
}: ReturnType<typeof objectOf>): string {
  const types = listOf(type).filter((each) => each !== "null");
  if (typeof type === "string") return type;
  if (types.length > 0 || Array.isArray(type)) return String(types[0] ?? "null");
  if (properties ?? additionalProperties) return "object";
  if (items) return "array";
  return (minimum ?? maximum) === undefined ? "string" : "number";
}

/** Deeper than this, only what is required is made. */
const roomy = 6;

function objectFrom(
  { properties, required, additionalProperties }: ReturnType<typeof objectOf>,
  place: Place,
): unknown {
  const isSpared = place.direction === "request" ? isReadOnly : isWriteOnly;
  const needed = new Set(listOf(required));
  const entries: [string, unknown][] = [];
  for (const [name, schema] of Object.entries(objectOf(properties))) {
    if (isSpared(schema, place.context) || (place.depth > roomy && !needed.has(name))) continue;
    const value = make(schema, { ...place, name });
    if (value === undefined && needed.has(name)) return undefined;
    if (value !== undefined) entries.push([name, value]);
  }
  for (const name of needed) {
    if (typeof name !== "string" || entries.some(([key]) => key === name) || name in objectOf(properties))
      continue;
    entries.push([name, make(additionalProperties ?? true, { ...place, name }) ?? null]);
  }
  if (entries.length === 0 && typeof additionalProperties === "object") {
    const value = make(additionalProperties, { ...place, name: "key" });
    if (value !== undefined) entries.push(["key", value]);
  }
  return Object.fromEntries(entries);
}

function arrayFrom(
  { items, prefixItems, minItems, uniqueItems }: ReturnType<typeof objectOf>,
  place: Place,
): unknown {
  const first = listOf(prefixItems).map((schema) => make(schema, place));
  const item = make(items ?? true, place);
  const least = typeof minItems === "number" ? minItems : 0;
  if (item === undefined) return least > first.length ? undefined : first;
  const count = uniqueItems === true ? 1 : Math.max(least - first.length, first.length > 0 ? 0 : 1);
  return [...first, ...Array.from({ length: Math.min(count, 1000) }, () => item)];
}
