import { type Pointer, pointerOf } from "./pointer.js";

/**
 * Follows `$ref` and merges `allOf`, so that keywords and properties can be read off. What stands beside a `$ref` wins. A
 * reference that was followed before adds nothing.
 */
export function resolveSchema(description: Schema, schema: Schema): Schema {
  const resolved: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const followed = new Set<string>();
  // Bases come before what is written beside them. An array in place of recursion, since chains may be long.
  const left: Step[] = [{ schema }];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    const { $ref, allOf, ...own } = step.schema;
    if (step.isOwn) {
      Object.assign(resolved, own);
      Object.assign(properties, recordOf(own.properties));
      continue;
    }
    left.push({ schema: own, isOwn: true });
    for (const member of Array.isArray(allOf) ? allOf.toReversed() : []) {
      left.push({ schema: recordOf(member) });
    }
    if (typeof $ref === "string" && !followed.has($ref)) {
      followed.add($ref);
      left.push({ schema: recordOf(valueAt(description, pointerOf($ref))) });
    }
  }
  return { ...resolved, ...(Object.keys(properties).length > 0 && { properties }) };
}

/** A Schema Object, or any other object of an OpenAPI description. */
export type Schema = { readonly [keyword: string]: unknown };

interface Step {
  readonly schema: Schema;
  /** Whether its bases are done. */
  readonly isOwn?: true;
}

/** What stands at a place in the description; undefined where nothing does. */
export function valueAt(description: Schema, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, token) => recordOf(value)[token], description);
}

/** The value, where it is an object; otherwise an empty one. */
export function recordOf(value: unknown): Schema {
  return typeof value === "object" && value !== null ? (value as Schema) : {};
}
