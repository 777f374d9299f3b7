import type { Context } from "../context.js";
import { listOf } from "../json.js";
import { follow } from "../reference.js";

/** The schema of the items of an array, by reference or `allOf` too; undefined where the schema is no array. */
export function itemOfArray(
  schema: unknown,
  context: Context,
  visited = new Set<object>(),
): { readonly schema: unknown } | undefined {
  const target = follow({ value: schema, pointer: "" }, context)?.value;
  if (target === undefined || visited.has(target)) return undefined;
  visited.add(target);
  const { type, items } = target;
  const isArray = type === "array" || (Array.isArray(type) && type.includes("array"));
  if (isArray || (type === undefined && items !== undefined)) return { schema: items ?? {} };
  for (const member of listOf(target.allOf)) {
    const found = itemOfArray(member, context, visited);
    if (found !== undefined) return found;
  }
  return undefined;
}
