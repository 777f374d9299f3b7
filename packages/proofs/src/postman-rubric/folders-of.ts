import { type Json, listOf, objectOf } from "../real-descriptions/json.js";

/** The folders of a collection, by their names, with their descriptions. */
export function foldersOf(collection: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (items: unknown) => {
    for (const each of listOf(items).map(objectOf)) {
      if (!Array.isArray(each.item)) continue;
      const name = String(each.name ?? "").trim();
      if (!found.get(name)) found.set(name, textOf(each.description));
      walk(each.item);
    }
  };
  walk(collection.item);
  return found;
}

/** A description, which may be an object with its content. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : String(objectOf(value).content ?? "");
}
