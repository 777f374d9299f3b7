import { type Draft, draftAt } from "../document/draft.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { splitPointer } from "../document/split-pointer.js";

/**
 * Removes the components that neither the paths nor another needed component refers to. Security schemes stay. Changes the
 * document. Returns the JSON Pointers of what was removed.
 */
export function keepComponents(document: Draft): readonly string[] {
  const { components, ...rest } = document;
  const all = objectOf(components);
  const needed = new Set<string>();
  const waiting: unknown[] = [rest];
  const need = (kind: string, name: string) => {
    const pointer = joinPointer("/components", kind, name);
    if (needed.has(pointer) || !Object.hasOwn(objectOf(all[kind]), name)) return;
    needed.add(pointer);
    waiting.push(objectOf(all[kind])[name]);
  };
  const variants = variantsOf(objectOf(all.schemas));
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const [kind, name] of referencesIn(value, waiting)) {
      need(kind, name);
      for (const variant of kind === "schemas" ? (variants.get(name) ?? []) : []) need("schemas", variant);
    }
  }

  const removed: string[] = [];
  for (const [kind, group] of Object.entries(all)) {
    if (!isObject(group) || kind === "securitySchemes" || kind.startsWith("x-")) continue;
    for (const name of Object.keys(group)) {
      const pointer = joinPointer("/components", kind, name);
      if (needed.has(pointer)) continue;
      removed.push(pointer);
      delete draftAt(draftAt(document, "components"), kind)[name];
    }
  }
  return removed;
}

/** The components to which an object refers itself. Adds the values in it to `waiting`. */
function referencesIn(
  value: unknown,
  waiting: unknown[],
): readonly (readonly [kind: string, name: string])[] {
  if (typeof value !== "object" || value === null) return [];
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === "object" && child !== null && !key.startsWith("x-")) waiting.push(child);
  }
  const { $ref, mapping } = value as Draft;
  return [$ref, ...Object.values(objectOf(mapping))].flatMap((target) => {
    if (typeof target !== "string") return [];
    const [root, kind, name] = target.startsWith("#/") ? splitPointer(target.slice(1)) : [];
    if (root === "components" && kind !== undefined && name !== undefined) return [[kind, name] as const];
    // a discriminator may name a schema without its pointer
    return target === $ref ? [] : [["schemas", target] as const];
  });
}

/**
 * The schemas that extend a schema with a discriminator, by that schema's name: values name them, so that no reference has to
 * lead to them.
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
function variantsOf(schemas: JsonObject): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    for (const each of listOf(objectOf(schema).allOf)) {
      const { $ref } = objectOf(each);
      const base = typeof $ref === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1] : undefined;
      if (base === undefined || objectOf(schemas[base]).discriminator === undefined) continue;
      found.set(base, [...(found.get(base) ?? []), name]);
    }
  }
  return found;
}
