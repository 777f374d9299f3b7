import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";

/** A schema without `$ref`, `allOf`, `oneOf` and `anyOf`, and the references that led to its parts. */
export interface MergedSchema {
  readonly schema: JsonObject;
  readonly seen: ReadonlySet<string>;
}

/**
 * Puts the members of a schema together: all of an `allOf`, and the first of a `oneOf` or `anyOf` that stands for a value
 * other than null. `variant` chooses a later member. Undefined for a reference that comes back to itself.
 */
export function mergedSchema(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string> = new Set(),
  variant = 0,
): MergedSchema | undefined {
  if (!isObject(schema)) return { schema: {}, seen };
  const { $ref, allOf, oneOf, anyOf, discriminator, ...own } = schema;
  if (typeof $ref === "string") {
    if (seen.has($ref)) return undefined;
    const target = mergedSchema(lookUp($ref, context)?.value, context, new Set(seen).add($ref), variant);
    if (target === undefined || context.version === "3.0") return target;
    return { schema: bothOf(target.schema, own), seen: target.seen };
  }
  let found: MergedSchema = { schema: own, seen };
  for (const member of listOf(allOf)) {
    const next = mergedSchema(member, context, found.seen, variant);
    if (next === undefined) return undefined;
    found = { schema: bothOf(found.schema, next.schema), seen: next.seen };
  }
  for (const members of [listOf(oneOf), listOf(anyOf)]) {
    const next = chosenOf(members, context, found, variant);
    if (members.length > 0 && next === undefined) return undefined;
    if (next !== undefined) found = { schema: bothOf(found.schema, next.schema), seen: next.seen };
  }
  return { schema: withDiscriminator(found.schema, discriminator, [...found.seen]), seen: found.seen };
}

function chosenOf(
  members: readonly unknown[],
  context: Context,
  { schema, seen }: MergedSchema,
  variant: number,
): MergedSchema | undefined {
  const merged = members.flatMap((member) => mergedSchema(member, context, seen, variant) ?? []);
  const fitting = merged.filter(
    (each) => typesOf(each.schema).join() !== "null" && agrees(schema, each.schema),
  );
  const all = fitting.length > 0 ? fitting : merged;
  return all[variant % Math.max(all.length, 1)];
}

/** Whether two schemas may hold for one value, as far as their types say. */
function agrees(one: JsonObject, other: JsonObject): boolean {
  const [left, right] = [typesOf(one), typesOf(other)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((type) => right.includes(type) || (type === "number" && right.includes("integer")));
}

/** The types that a schema names. */
export function typesOf({ type }: JsonObject): readonly string[] {
  return [type].flat().filter((each) => typeof each === "string");
}

function bothOf(one: JsonObject, other: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...one, ...other };
  for (const key of Object.keys(one)) {
    if (!Object.hasOwn(other, key)) continue;
    const merge = merges[key];
    if (merge !== undefined) merged[key] = merge(one[key], other[key]);
  }
  return merged;
}

type Merge = (one: unknown, other: unknown) => unknown;

const larger: Merge = (one, other) => (Number(one) > Number(other) ? one : other);
const smaller: Merge = (one, other) => (Number(one) < Number(other) ? one : other);

const merges: Readonly<Record<string, Merge>> = {
  properties: (one, other) => {
    const all: Record<string, unknown> = { ...objectOf(one) };
    for (const [name, schema] of Object.entries(objectOf(other))) {
      all[name] = Object.hasOwn(all, name) ? { allOf: [all[name], schema] } : schema;
    }
    return all;
  },
  required: (one, other) => [...new Set([...listOf(one), ...listOf(other)])],
  enum: (one, other) => {
    const shared = listOf(one).filter((value) => listOf(other).includes(value));
    return shared.length > 0 ? shared : other;
  },
  type: (one, other) => {
    const shared = typesOf({ type: one }).filter((type) => typesOf({ type: other }).includes(type));
    return shared.length > 0 ? shared : other;
  },
  items: (one, other) => ({ allOf: [one, other] }),
  minimum: larger,
  minLength: larger,
  minItems: larger,
  minProperties: larger,
  maximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
};

/** The property that a discriminator names, with the name of the member that was chosen. */
function withDiscriminator(schema: JsonObject, discriminator: unknown, refs: readonly string[]): JsonObject {
  const { propertyName, mapping } = objectOf(discriminator);
  const ref = refs.findLast((each) => each.startsWith("#/components/schemas/"));
  if (typeof propertyName !== "string" || ref === undefined) return schema;
  const described = objectOf(schema.properties)[propertyName];
  const own = objectOf(described);
  if ("const" in own || (Array.isArray(own.enum) && own.enum.length === 1)) return schema;
  const name = ref.slice("#/components/schemas/".length);
  const mapped = Object.entries(objectOf(mapping)).find(([, target]) => target === ref || target === name);
  const value = { ...own, const: mapped?.[0] ?? name };
  return { ...schema, properties: { ...objectOf(schema.properties), [propertyName]: value } };
}
