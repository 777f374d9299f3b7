import type { Context } from "./context.js";
import type { JsonObject } from "./json-object.js";
import { walk } from "./walk.js";

const known = new WeakMap<JsonObject, WeakMap<object, string>>();

/** The JSON Pointer of an object of the description, for messages; `otherwise` for any other object. */
export function locate(object: JsonObject, context: Context, otherwise: string): string {
  const places = known.get(context.document) ?? findPlaces(context.document);
  known.set(context.document, places);
  return places.get(object) ?? otherwise;
}

function findPlaces(document: JsonObject): WeakMap<object, string> {
  const places = new WeakMap<object, string>();
  walk(document, (object, pointer) => {
    if (!places.has(object)) places.set(object, pointer());
  });
  return places;
}
