import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { listOf } from "../document/json-object.js";

/** The schema of an array's items, also through a reference or `allOf`; undefined where the schema is no array. */
export function itemOfArray(
  schema: unknown,
  context: Context,
  seen: Set<unknown> = new Set(),
): { readonly schema: unknown } | undefined {
  const target = follow({ value: schema, pointer: "" }, context)?.value;
  if (target === undefined || seen.has(target)) return undefined;
  seen.add(target);
  const { type, items } = target;
  const isArray = type === "array" || (Array.isArray(type) && type.includes("array"));
  if (isArray || (type === undefined && items !== undefined)) return { schema: items ?? {} };
  return listOf(target.allOf)
    .map((member) => itemOfArray(member, context, seen))
    .find((found) => found !== undefined);
}
