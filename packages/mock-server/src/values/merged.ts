import {
  type Context,
  isObject,
  type JsonObject,
  listOf,
  lookUp,
  objectOf,
} from "@partwise/description/document";

/**
 * A schema in one object: its references followed, the members of `allOf` merged, and of `oneOf` and `anyOf` the first that
 * is not null. Undefined for a schema that leads to itself.
 */
export function merged(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string> = new Set(),
): Merged | undefined {
  if (!isObject(schema)) return { schema: {}, seen };
  const { $ref, allOf, oneOf, anyOf, ...own } = schema;
  let result: Merged = { schema: own, seen };
  const parts: unknown[] = [...listOf(allOf)];
  if (typeof $ref === "string") {
    if (seen.has($ref)) return undefined;
    const target = merged(lookUp($ref, context)?.value, context, new Set(seen).add($ref));
    if (target === undefined) return undefined;
    if (context.version === "3.0") return target;
    result = both(target, result);
  }
  for (const part of parts) {
    const member = merged(part, context, result.seen);
    if (member === undefined) return undefined;
    result = both(member, result);
  }
  for (const members of [oneOf, anyOf]) {
    if (!Array.isArray(members)) continue;
    const choices = members
      .map((each) => merged(each, context, result.seen))
      .filter((each) => each !== undefined);
    const chosen = choices.find((each) => each.schema.type !== "null") ?? choices[0];
    if (chosen === undefined) return undefined;
    result = both(chosen, result);
  }
  return result;
}

/** A schema without composition, and the references that led to it. */
export interface Merged {
  readonly schema: JsonObject;
  readonly seen: ReadonlySet<string>;
}

function both(one: Merged, other: Merged): Merged {
  const [a, b] = [one.schema, other.schema];
  const properties: Record<string, unknown> = { ...objectOf(a.properties) };
  for (const [name, schema] of Object.entries(objectOf(b.properties))) {
    properties[name] = name in properties ? { allOf: [properties[name], schema] } : schema;
  }
  const required = [...new Set([...listOf(a.required), ...listOf(b.required)])];
  const { example: _, default: __, ...inherited } = a;
  const isNarrowed = b.properties !== undefined && a.properties !== undefined;
  return {
    schema: {
      ...(isNarrowed ? inherited : a),
      ...b,
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
    },
    seen: new Set([...one.seen, ...other.seen]),
  };
}
