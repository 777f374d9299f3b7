import { type Context, isObject, type JsonObject, listOf, lookUp } from "@partwise/description/document";

/**
 * Makes the functions that tell which kinds of values a schema allows. A reference that leads back to itself allows every
 * kind.
 */
export function kindsOf(context: Context): Kinds {
  return { strict: reader(context, () => kind.any), printed: reader(context, impliedKinds) };
}

/** The kinds of JSON values, a bit each. */
export const kind = { null: 1, boolean: 2, number: 4, string: 8, array: 16, object: 32, any: 63 } as const;

/** Tells which kinds of values schemas allow, as a sum of bits. */
export interface Kinds {
  /** By JSON Schema: without `type`, keywords for objects leave other values allowed. */
  readonly strict: (schema: unknown) => number;
  /** As types are printed: a schema with properties means an object. */
  readonly printed: (schema: unknown) => number;
}

function reader(context: Context, implied: (schema: JsonObject) => number): (schema: unknown) => number {
  const known = new Map<JsonObject, number>();
  const open = new Set<JsonObject>();

  function read(schema: unknown): number {
    if (schema === false) return 0;
    if (!isObject(schema)) return kind.any;
    const found = known.get(schema);
    if (found !== undefined) return found;
    if (open.has(schema)) return kind.any;
    open.add(schema);
    const kinds = readKeywords(schema);
    open.delete(schema);
    known.set(schema, kinds);
    return kinds;
  }

  function readKeywords(schema: JsonObject): number {
    const { $ref } = schema;
    const target = typeof $ref === "string" ? read(lookUp($ref, context)?.value) : kind.any;
    if (typeof $ref === "string" && context.version === "3.0") return target;
    const nullable = schema.nullable === true ? kind.null : 0;
    const values = valuesOf(schema);
    if (values !== undefined) return values.reduce<number>((all, value) => all | kindOf(value), nullable);
    let kinds = target & (schema.type === undefined ? implied(schema) : kindsOfType(schema.type));
    for (const member of listOf(schema.allOf)) kinds &= read(member);
    for (const members of [listOf(schema.anyOf), listOf(schema.oneOf)]) {
      if (members.length > 0) kinds &= members.reduce<number>((all, member) => all | read(member), 0);
    }
    return kinds | nullable;
  }

  return read;
}

/** The values that a schema lists, without those that its `type` forbids, unless it forbids all of them. */
export function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  const listed = listedValues(schema);
  if (listed === undefined || schema.type === undefined) return listed;
  const allowed = kindsOfType(schema.type) | (schema.nullable === true ? kind.null : 0);
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const takesIntegersOnly = types.includes("integer") && !types.includes("number");
  const kept = listed.filter(
    (value) =>
      (kindOf(value) & allowed) !== 0 &&
      !(takesIntegersOnly && typeof value === "number" && !Number.isInteger(value)),
  );
  return kept.length === 0 ? listed : kept;
}

/** The values of `const` or of an `enum` that is not empty. */
function listedValues(schema: JsonObject): readonly unknown[] | undefined {
  if ("const" in schema) return [schema.const];
  if (!Array.isArray(schema.enum) || schema.enum.length === 0) return undefined;
  // an enum beside `type: array` is meant for the items
  const isOfItems = schema.type === "array" && !schema.enum.some(Array.isArray);
  return isOfItems ? undefined : schema.enum;
}

/** The kinds whose keywords a schema without `type` has; every kind, where it has none. */
export function impliedKinds(schema: JsonObject): number {
  return (speaksOfObjects(schema) ? kind.object : 0) | (speaksOfArrays(schema) ? kind.array : 0) || kind.any;
}

function speaksOfObjects({
  properties,
  required,
  additionalProperties,
  patternProperties,
}: JsonObject): boolean {
  return (
    (isObject(properties) && Object.keys(properties).length > 0) ||
    listOf(required).length > 0 ||
    (additionalProperties !== undefined && additionalProperties !== false) ||
    (isObject(patternProperties) && Object.keys(patternProperties).length > 0)
  );
}

function speaksOfArrays({ items, prefixItems }: JsonObject): boolean {
  return items !== undefined || prefixItems !== undefined;
}

function kindsOfType(type: unknown): number {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  return names.reduce<number>((all, name) => all | kindOfType(name), 0);
}

function kindOfType(name: unknown): number {
  if (name === "integer") return kind.number;
  return typeof name === "string" && Object.hasOwn(kind, name) ? kind[name as keyof typeof kind] : 0;
}

function kindOf(value: unknown): number {
  if (value === null) return kind.null;
  if (Array.isArray(value)) return kind.array;
  return kindOfType(typeof value);
}
