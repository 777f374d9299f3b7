import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";

/**
 * A schema as one object: references followed, members of `allOf` merged, and one member chosen of each `oneOf` and `anyOf`
 * by `choice`, members that are null last. Undefined for a schema that leads to itself.
 */
export function mergedSchema(
  schema: unknown,
  context: Context,
  { seen = new Set(), choice = 0 }: Choosing = {},
): Merged | undefined {
  if (!isObject(schema)) return { schema: {}, seen, choices: 1 };
  const { $ref, allOf, oneOf, anyOf, ...own } = schema;
  let result: Merged = { schema: own, seen, choices: 1 };
  if (typeof $ref === "string") {
    if (seen.has($ref)) return undefined;
    const target = mergedSchema(lookUp($ref, context)?.value, context, {
      seen: new Set(seen).add($ref),
      choice,
    });
    if (target === undefined) return undefined;
    result = both(named(target, $ref), context.version === "3.0" ? { ...result, schema: {} } : result);
    if (context.version === "3.0") return result;
  }
  for (const member of listOf(allOf)) {
    const found = mergedSchema(member, context, { seen: result.seen, choice });
    if (found === undefined) return undefined;
    result = both(found, result);
  }
  for (const members of [oneOf, anyOf]) {
    if (!Array.isArray(members) || members.length === 0) continue;
    const isNull = (member: unknown) => objectOf(member).type === "null";
    const ordered = [...members.filter((each) => !isNull(each)), ...members.filter(isNull)];
    const member: unknown = ordered[choice % ordered.length];
    const found = mergedSchema(member, context, {
      seen: result.seen,
      choice: Math.floor(choice / ordered.length),
    });
    const choices = ordered.length * (found?.choices ?? 1);
    if (found === undefined)
      return choice + 1 < ordered.length ? { schema: { not: {} }, seen, choices } : undefined;
    result = {
      ...both(told(found, member, schema.discriminator), result),
      choices: Math.max(choices, result.choices),
    };
  }
  return result;
}

interface Choosing {
  /** The references that led to the schema. Default: none. */
  readonly seen?: ReadonlySet<string>;
  /** The number of the choice among all `oneOf` and `anyOf`, from 0. Default: 0. */
  readonly choice?: number;
}

/** A schema without composition, the references that led to the schema, and the number of choices. */
export interface Merged {
  readonly schema: JsonObject;
  readonly seen: ReadonlySet<string>;
  readonly choices: number;
}

/** Sets the discriminator that a schema inherits to the schema's own name. */
function named(found: Merged, $ref: string): Merged {
  const inherited = found.schema[inheritedDiscriminator];
  return inherited === undefined ? found : told(found, { $ref }, inherited);
}

/** The key under which `both` keeps the discriminator of a member of `allOf`. */
const inheritedDiscriminator = "x-inherited-discriminator";

/** Sets the discriminator to the name of the chosen schema. */
function told(found: Merged, member: unknown, discriminator: unknown): Merged {
  const { propertyName, mapping } = objectOf(discriminator);
  const { $ref } = objectOf(member);
  if (typeof propertyName !== "string" || typeof $ref !== "string") return found;
  const mapped = Object.entries(objectOf(mapping)).find(
    ([, target]) => target === $ref || $ref.endsWith(`/${target}`),
  );
  const name = mapped?.[0] ?? $ref.slice($ref.lastIndexOf("/") + 1);
  const property = objectOf(found.schema.properties)[propertyName];
  const { const: constant, enum: allowed } = objectOf(property);
  if (constant !== undefined || (Array.isArray(allowed) && !allowed.includes(name))) return found;
  const properties = {
    ...objectOf(found.schema.properties),
    [propertyName]: { ...objectOf(property), const: name },
  };
  return { ...found, schema: { ...found.schema, properties } };
}

function both(one: Merged, other: Merged): Merged {
  const [a, b] = [one.schema, other.schema];
  const choices = Math.max(one.choices, other.choices);
  const seen = one.seen === other.seen ? one.seen : new Set([...one.seen, ...other.seen]);
  if (Object.keys(b).length === 0) return { schema: inheriting(a), seen, choices };
  const properties: Record<string, unknown> = { ...objectOf(a.properties) };
  for (const [name, schema] of Object.entries(objectOf(b.properties))) {
    properties[name] = Object.hasOwn(properties, name) ? { allOf: [properties[name], schema] } : schema;
  }
  const required = [...new Set([...listOf(a.required), ...listOf(b.required)])];
  const { example: _, examples: __, default: ___, ...narrowed } = a;
  const isNarrowed = b.properties !== undefined && a.properties !== undefined;
  return {
    seen,
    choices,
    schema: {
      ...inheriting(isNarrowed ? narrowed : a),
      ...b,
      ...tightest(a, b),
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
    },
  };
}

function inheriting({ discriminator, ...schema }: JsonObject): JsonObject {
  return discriminator === undefined ? schema : { ...schema, [inheritedDiscriminator]: discriminator };
}

/** The limits that satisfy both schemas. */
function tightest(a: JsonObject, b: JsonObject): JsonObject {
  const result: Record<string, unknown> = {};
  for (const [keyword, choose] of limits) {
    const [one, other] = [a[keyword], b[keyword]];
    if (typeof one === "number" && typeof other === "number") result[keyword] = choose(one, other);
  }
  if (Array.isArray(a.enum) && Array.isArray(b.enum)) {
    const allowed = b.enum;
    result.enum = a.enum.filter((value) => allowed.includes(value));
  }
  if (a.type !== undefined && b.type !== undefined) {
    const types = [b.type].flat();
    const shared = [a.type].flat().filter((type) => types.includes(type));
    if (shared.length > 0) result.type = shared.length === 1 ? shared[0] : shared;
  }
  return result;
}

const limits: readonly (readonly [string, (one: number, other: number) => number])[] = [
  ...["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"].map(
    (key) => [key, Math.max] as const,
  ),
  ...["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"].map(
    (key) => [key, Math.min] as const,
  ),
];
