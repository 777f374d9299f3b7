/** A Schema Object, or any other object of an OpenAPI description. */
export type Schema = { readonly [keyword: string]: unknown };

/** Follows `$ref` and folds `allOf` in, so that keywords and properties can be read off. Siblings of a `$ref` win. */
export function resolveSchema(description: Schema, schema: Schema, seen: readonly string[] = []): Schema {
  const { $ref, allOf, ...own } = schema;
  const bases: Schema[] = [];
  if (typeof $ref === "string" && !seen.includes($ref)) {
    const path = $ref.replace(/^#\/?/, "").split("/").map(unescapeToken);
    bases.push(resolveSchema(description, resolvePointer(description, path), [...seen, $ref]));
  }
  for (const member of Array.isArray(allOf) ? allOf : []) {
    bases.push(resolveSchema(description, recordOf(member), seen));
  }
  const all = [...bases, own];
  const properties = Object.assign({}, ...all.map((schema) => recordOf(schema.properties)));
  return { ...Object.assign({}, ...all), ...(Object.keys(properties).length > 0 && { properties }) };
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
  return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
}
