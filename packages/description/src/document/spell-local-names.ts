import type { Draft } from "./draft.js";
import { joinPointer } from "./join-pointer.js";
import type { JsonObject } from "./json-object.js";
import { isSchema } from "./name-deep-references.js";
import { splitPointer } from "./split-pointer.js";
import { walk } from "./walk.js";

/**
 * Rewrites references by the names that schemas give themselves (`$id`, `$anchor`, `$dynamicAnchor`), also relative to an
 * enclosing `$id`, as JSON Pointers. `$dynamicRef` becomes a reference to its first target. A name that two schemas share
 * stays as written. Changes the document.
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-8.2
 */
export function spellLocalNames(document: Draft): void {
  const ids = new Map<string, string>();
  const bases = new Map<string, string>();
  const anchors = new Map<string, string[]>();
  const references: { readonly object: Draft; readonly pointer: string }[] = [];
  walk(document, (object, at) => {
    const { $id, $anchor, $dynamicAnchor, $ref, $dynamicRef } = object;
    if (typeof $ref === "string" || typeof $dynamicRef === "string")
      references.push({ object, pointer: at() });
    const names = [$anchor, $dynamicAnchor].filter((name) => typeof name === "string");
    if (typeof $id !== "string" && names.length === 0) return;
    const pointer = at();
    if (!isSchema(splitPointer(pointer))) return;
    if (typeof $id === "string") {
      ids.set(pointer, $id.replace(/#$/, ""));
      bases.set($id.replace(/#$/, ""), pointer);
    }
    for (const name of new Set(names)) anchors.set(name, [...(anchors.get(name) ?? []), pointer]);
  });
  if (ids.size === 0 && anchors.size === 0) return;

  /** The nearest schema with an `$id` around a place; the document where no schema has one. */
  const baseOf = (pointer: string) => {
    let at = pointer;
    while (at !== "" && !ids.has(at)) at = at.slice(0, at.lastIndexOf("/"));
    return at;
  };

  const spelled = (reference: string, pointer: string): string | undefined => {
    const hash = `${reference}#`.indexOf("#");
    const [name, fragment] = [reference.slice(0, hash), decode(reference.slice(hash + 1))];
    const base = name === "" ? baseOf(pointer) : bases.get(name);
    if (base === undefined) return undefined;
    if (fragment === "") return name === "" && base === "" ? undefined : base;
    if (fragment.startsWith("/")) {
      const isOfRoot = name === "" && isThere(document, fragment);
      return isOfRoot || base === "" ? undefined : `${base}${fragment}`;
    }
    const all = anchors.get(fragment) ?? [];
    const near = all.filter((at) => baseOf(at) === base);
    return near.length === 1 ? near[0] : all.length === 1 && name === "" ? all[0] : undefined;
  };

  for (const { object, pointer } of references) {
    const { $ref, $dynamicRef } = object;
    const given = $ref ?? $dynamicRef;
    const target = typeof given === "string" ? spelled(given, pointer) : undefined;
    if (target === undefined) continue;
    object.$ref = `#${target.replaceAll("%", "%25")}`;
    if ($ref === undefined) delete object.$dynamicRef;
  }
}

function decode(fragment: string): string {
  return fragment.startsWith("/") ? joinPointer("", ...splitPointer(fragment)) : fragment;
}

function isThere(document: JsonObject, pointer: string): boolean {
  let at: unknown = document;
  for (const key of splitPointer(pointer.replaceAll("%", "%25"))) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as JsonObject)[key];
  }
  return true;
}
