import {
  type Context,
  isObject,
  type JsonObject,
  listOf,
  lookUp,
  objectOf,
} from "@partwise/description/document";

/** Whether a schema describes a property: by itself, through `$ref` or through `allOf`. */
export function definesProperty(schema: unknown, name: string, context: Context): boolean {
  return anyPart(schema, context, (part) => Object.hasOwn(objectOf(part.properties), name));
}

/** Whether a schema requires a property: by itself, through `$ref` or through `allOf`. */
export function requiresProperty(schema: unknown, name: string, context: Context): boolean {
  return anyPart(schema, context, (part) => listOf(part.required).includes(name));
}

/** The properties that a schema requires by itself, or through inline members of its `allOf`. */
export function requiredNames(schema: unknown): readonly string[] {
  if (!isObject(schema)) return [];
  const own = listOf(schema.required).filter((name) => typeof name === "string");
  return [...own, ...listOf(schema.allOf).flatMap((member) => requiredNames(withoutReference(member)))];
}

function withoutReference(member: unknown): unknown {
  return isObject(member) && typeof member.$ref === "string" ? undefined : member;
}

/** Whether `has` holds for a schema, or for one of those that compose it through `$ref` and `allOf`. */
export function anyPart(
  schema: unknown,
  context: Context,
  has: (part: JsonObject) => boolean,
  seen: Set<unknown> = new Set(),
): boolean {
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (typeof schema.$ref === "string") {
    const target = lookUp(schema.$ref, context)?.value;
    if (anyPart(target, context, has, seen)) return true;
    if (context.version === "3.0") return false;
  }
  return has(schema) || listOf(schema.allOf).some((member) => anyPart(member, context, has, seen));
}
