/** A Schema Object, or any other object of an OpenAPI description. */
export type Schema = { readonly [keyword: string]: unknown };

/**
 * Follows `$ref` and folds `allOf` in, so that keywords and properties can be read off. Siblings of a `$ref` win. A
 * reference that was followed before adds nothing.
 */
export function resolveSchema(description: Schema, schema: Schema): Schema {
  const resolved: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const followed = new Set<string>();
  // Bases come before what is written beside them. A stack of one's own, since chains may be long.
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
      const path = $ref.replace(/^#\/?/, "").split("/").map(unescapeToken);
      left.push({ schema: resolvePointer(description, path) });
    }
  }
  return { ...resolved, ...(Object.keys(properties).length > 0 && { properties }) };
}

interface Step {
  readonly schema: Schema;
  /** Whether its bases are done. */
  readonly isOwn?: true;
}

/** The object at a place in the description; an empty one where there is none. */
export function resolvePointer(description: Schema, path: readonly string[]): Schema {
  return path.reduce((object, token) => recordOf(object[token]), description);
}

/** The value, where it is an object. */
export function recordOf(value: unknown): Schema {
  return typeof value === "object" && value !== null ? (value as Schema) : {};
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-4 */
function unescapeToken(token: string): string {
  return decoded(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
