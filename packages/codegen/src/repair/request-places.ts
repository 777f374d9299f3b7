import type { Context } from "../context.js";
import { isObject, type JsonObject, objectOf } from "../json.js";
import { operationsIn } from "../path-item.js";
import { joinPointer, splitPointer } from "../pointer.js";
import { follow, type Located, lookUp } from "../reference.js";

/** Whether a fault at this JSON Pointer may change a request of one of the operations. */
export type TouchesRequest = (pointer: string) => boolean;

/**
 * Tells places that requests are made from, through whatever references, from those of responses, callbacks, webhooks
 * and components that no request refers to.
 */
export function requestPlaces(context: Context): TouchesRequest {
  const { document } = context;
  const places = new Set(["", "/paths", "/components"]);
  const paths = objectOf(document.paths);
  addAll(
    ["servers", "security"].map((key) => below({ value: document, pointer: "" }, key)),
    places,
    context,
  );
  for (const path of Object.keys(paths)) {
    const own = { value: paths[path], pointer: joinPointer("/paths", path) };
    for (const item of alsoReferred(own, context)) {
      places.add(item.pointer);
      addAll(
        ["parameters", "servers"].map((key) => below(item, key)),
        places,
        context,
      );
      for (const operation of operationsIn(item, context)) {
        for (const { value, pointer } of alsoReferred(operation, context)) {
          places.add(pointer);
          const keys = Object.keys(value).filter((key) => !unsent.has(key));
          addAll(
            keys.map((key) => below({ value, pointer }, key)),
            places,
            context,
          );
        }
      }
    }
  }
  return (pointer) => {
    if (places.has(pointer)) return true;
    const end = pointer.lastIndexOf("/");
    return places.has(pointer.slice(0, end)) && !unsent.has(splitPointer(pointer.slice(end))[0] ?? "");
  };
}

/** What stands in operations, or at the root, and is no part of their requests. */
const unsent: ReadonlySet<string> = new Set("callbacks,responses,webhooks".split(","));

/** The object, and what it refers to. */
function alsoReferred(at: Located<unknown>, context: Context): readonly Located<JsonObject>[] {
  const own = isObject(at.value) ? [{ value: at.value, pointer: at.pointer }] : [];
  const target = follow(at, context);
  return target === undefined || target.value === at.value ? own : [...own, target];
}

function below({ value, pointer }: Located<JsonObject>, key: string): Located<unknown> {
  return { value: value[key], pointer: joinPointer(pointer, key) };
}

/** Adds the places and all below them or behind their references. The stack does not grow. */
function addAll(roots: readonly Located<unknown>[], places: Set<string>, context: Context): void {
  const waiting = roots.filter(({ value }) => value !== undefined);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, pointer } = at;
    if (places.has(pointer)) continue;
    places.add(pointer);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === "object" && child !== null)
        waiting.push({ value: child, pointer: joinPointer(pointer, key) });
    }
    const { $ref } = value as JsonObject;
    const target = typeof $ref === "string" ? lookUp($ref, context) : undefined;
    if (target !== undefined) waiting.push(target);
  }
}
