import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, listOf, objectOf } from "../document/json-object.js";
import { alternativesOf } from "./alternatives-of.js";
import { propertiesOf } from "./properties-of.js";

/** Whether a schema allows an array, or an object with objects or arrays as values: more than one level of keys. */
export function isDeep(schema: unknown, context: Context): boolean {
  const members = [...propertiesOf(schema, context).values(), ...mapped(schema, context)];
  return (
    mayBe(schema, ["array"], context) || members.some((member) => mayBe(member, ["object", "array"], context))
  );
}

function mayBe(schema: unknown, kinds: readonly string[], context: Context): boolean {
  return alternativesOf(schema, context).some(({ types = [] }) => types.some((type) => kinds.includes(type)));
}

/** The schemas of additional and pattern properties. Each schema is visited once. */
function mapped(schema: unknown, context: Context, visited = new Set<object>()): readonly unknown[] {
  if (!isObject(schema) || visited.has(schema)) return [];
  visited.add(schema);
  const { $ref, additionalProperties } = schema;
  const target = typeof $ref === "string" ? lookUp($ref, context)?.value : undefined;
  const more = [target, ...listOf(schema.allOf), ...listOf(schema.oneOf), ...listOf(schema.anyOf)];
  return [
    ...(isObject(additionalProperties) ? [additionalProperties] : []),
    ...Object.values(objectOf(schema.patternProperties)),
    ...more.flatMap((each) => mapped(each, context, visited)),
  ];
}
