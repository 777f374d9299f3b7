import { isObject, type JsonObject } from "./json-object.js";
import type { Schemas } from "./schemas.js";

/** A value if it is an object, or the target of its chain of references; empty where there is none. */
export function follow(value: unknown, description: Schemas): JsonObject {
  let at = value;
  for (let steps = 0; steps < 100; steps++) {
    if (!isObject(at)) return {};
    if (typeof at.$ref !== "string") return at;
    at = lookUp(at.$ref, description);
  }
  return {};
}

/** The value that a reference within the description points at. */
export function lookUp($ref: string, description: Schemas): unknown {
  if (!$ref.startsWith("#")) return undefined;
  let at: unknown = description;
  for (const step of $ref.slice(1).split("/").slice(1)) {
    const key = decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
    const held =
      isObject(at) && typeof at.$ref === "string" && !Object.hasOwn(at, key) ? follow(at, description) : at;
    if (typeof held !== "object" || held === null || !Object.hasOwn(held, key)) return undefined;
    at = (held as JsonObject)[key];
  }
  return at;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
