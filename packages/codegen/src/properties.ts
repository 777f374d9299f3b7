import type { Context } from "./context.js";
import { isObject, listOf, objectOf } from "./json.js";
import { lookUp } from "./reference.js";

/**
 * The properties of a schema with those of everything it is composed of, in the order of the description.
 * A property that several members of an `allOf` describe has all their schemas at once,
 * one that several members of a `oneOf` or `anyOf` describe has any of them.
 */
export function propertiesOf(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  if (!isObject(schema)) return found;
  const add = (properties: Iterable<readonly [string, unknown]>) => {
    for (const [name, added] of properties) {
      found.set(name, found.has(name) ? { allOf: [found.get(name), added] } : added);
    }
  };
  const { $ref } = schema;
  if (typeof $ref === "string" && !seen.has($ref)) {
    add(propertiesOf(lookUp($ref, context)?.value, context, new Set(seen).add($ref)));
  }
  if (typeof $ref === "string" && context.version === "3.0") return found;
  for (const keyword of Object.keys(schema)) {
    if (keyword === "properties") add(Object.entries(objectOf(schema.properties)));
    if (keyword === "allOf") {
      for (const member of listOf(schema.allOf)) add(propertiesOf(member, context, seen));
    }
    if (keyword === "oneOf" || keyword === "anyOf") add(anyOf(listOf(schema[keyword]), context, seen));
  }
  return found;
}

function anyOf(
  members: readonly unknown[],
  context: Context,
  seen: ReadonlySet<string>,
): ReadonlyMap<string, unknown> {
  const gathered = new Map<string, unknown[]>();
  for (const member of members) {
    for (const [name, schema] of propertiesOf(member, context, seen)) {
      gathered.set(name, [...(gathered.get(name) ?? []), schema]);
    }
  }
  return new Map(
    [...gathered].map(([name, schemas]) => [name, schemas.length === 1 ? schemas[0] : { anyOf: schemas }]),
  );
}
