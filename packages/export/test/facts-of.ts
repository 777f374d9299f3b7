import { operationsOf } from "@partwise/description";
import {
  type Context,
  isObject,
  type JsonObject,
  listOf,
  lookUp,
  objectOf,
} from "@partwise/description/document";

/** Everything that a description tells, each fact by its place, references followed: operations, components, and what is about all. */
export function factsOf(context: Context): ReadonlyMap<string, string> {
  const { document } = context;
  const facts = new Map<string, string>();
  const add = (place: string, value: unknown) => flatten(place, resolved(value, context, []), facts);
  for (const { name, value, place } of operationsOf(context)) {
    const { parameters, security = document.security, requestBody, ...rest } = value;
    add(name, rest);
    add(`${name} security`, listOf(security));
    add(`${name} body`, requestBody);
    const inherited = place.parameters.flatMap((list) => listOf(list.value));
    for (const each of [...inherited, ...listOf(parameters)]) {
      const parameter = objectOf(resolved(each, context, []));
      add(`${name} ${String(parameter.in)} ${String(parameter.name)}`, parameter);
    }
  }
  const { paths: _, security: __, components, tags, ...rest } = document;
  add("document", rest);
  for (const tag of listOf(tags)) add(`tag ${String(objectOf(tag).name)}`, tag);
  for (const kind of ["schemas", "securitySchemes", "examples", "headers", "links"])
    add(`components ${kind}`, objectOf(components)[kind]);
  return facts;
}

/** The facts of one description that another one lacks, or has otherwise. */
export function lostFacts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...before].flatMap(([place, value]) =>
    after.get(place) === value ? [] : [`${place}: ${value} -> ${after.get(place) ?? "nothing"}`],
  );
}

function resolved(value: unknown, context: Context, open: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => resolved(each, context, open));
  if (!isObject(value)) return value;
  const { $ref, ...rest } = value;
  if (typeof $ref === "string" && $ref.startsWith("#")) {
    if (open.includes($ref)) return { recursion: $ref };
    const target = resolved(lookUp($ref, context)?.value, context, [...open, $ref]);
    return isObject(target) ? { ...target, ...resolvedMembers(rest, context, open) } : target;
  }
  return resolvedMembers(value, context, open);
}

function resolvedMembers(value: JsonObject, context: Context, open: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, context, open)]));
}

function flatten(place: string, value: unknown, facts: Map<string, string>): void {
  if (isObject(value) && Object.keys(value).length > 0) {
    for (const [key, each] of Object.entries(value))
      if (key === "required" && Array.isArray(each))
        for (const name of each) facts.set(`${place}/required ${name}`, "yes");
      else if (!(key === "required" && each === false)) flatten(`${place}/${key}`, each, facts);
  } else if (Array.isArray(value) && value.length > 0)
    for (const [index, each] of value.entries()) flatten(`${place}/${index}`, each, facts);
  else if (value !== undefined) facts.set(place, JSON.stringify(value));
}
