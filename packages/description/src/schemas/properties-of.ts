import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, listOf, objectOf } from "../document/json-object.js";
import { type SharedResults, sharedResults } from "./shared-results.js";

/**
 * The properties of a schema and of all its members in `allOf`, `oneOf` and `anyOf`, in the order of the description. A
 * property in several members of an `allOf` has to fit all their schemas; a property in several members of a `oneOf` or
 * `anyOf` has to fit one.
 */
export function propertiesOf(schema: unknown, context: Context): ReadonlyMap<string, unknown> {
  return readProperties(schema, context, new Set(), sharedResults(context));
}

type Properties = ReadonlyMap<string, unknown>;

function readProperties(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string>,
  shared: SharedResults<Properties>,
): Properties {
  if (!isObject(schema)) return new Map();
  const read = (member: unknown, way = seen) => readProperties(member, context, way, shared);
  return shared.of(schema, seen, () => {
    const found = new Map<string, unknown>();
    const add = (properties: Iterable<readonly [string, unknown]>) => {
      for (const [name, added] of properties) {
        const before = found.get(name);
        if (before !== added) found.set(name, found.has(name) ? { allOf: [before, added] } : added);
      }
    };
    const { $ref } = schema;
    if (typeof $ref === "string" && seen.has($ref)) shared.cut($ref);
    else if (typeof $ref === "string") add(read(lookUp($ref, context)?.value, new Set(seen).add($ref)));
    if (typeof $ref === "string" && context.version === "3.0") return found;
    for (const keyword of Object.keys(schema)) {
      if (keyword === "properties") add(Object.entries(objectOf(schema.properties)));
      if (keyword === "allOf") for (const member of listOf(schema.allOf)) add(read(member));
      if (keyword === "oneOf" || keyword === "anyOf")
        add(anyOf(listOf(schema[keyword]).map((member) => read(member))));
    }
    return found;
  });
}

function anyOf(members: readonly Properties[]): Properties {
  const gathered = new Map<string, Set<unknown>>();
  for (const member of members) {
    for (const [name, schema] of member) {
      gathered.set(name, (gathered.get(name) ?? new Set()).add(schema));
    }
  }
  return new Map(
    [...gathered].map(([name, set]) => [name, set.size === 1 ? [...set][0] : { anyOf: [...set] }]),
  );
}
