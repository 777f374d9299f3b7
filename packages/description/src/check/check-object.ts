import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import type { Pointer } from "../document/walk.js";
import { distanceOf } from "../words/distance-of.js";
import type { FaultKind } from "./fault.js";
import { isNamed, type ObjectType, type ScalarType, typeOfProperty } from "./structure-types.js";

/**
 * Checks the keys of one object against its type, as the rule `struct` of Redocly's linter does, but not the values of the
 * keys. Returns false when no other type has to be checked for the object.
 */
export function checkObject(value: unknown, type: ObjectType, surroundings: Surroundings): boolean {
  const { pointer, say } = surroundings;
  if (type.items !== undefined) {
    if (Array.isArray(value)) return true;
    say(pointer(), { kind: "wrong-type", expected: type.name, form: "array", got: kindOf(value) });
    return false;
  }
  if (!isObject(value)) {
    if (type.name !== "SpecExtension")
      say(pointer(), { kind: "wrong-type", expected: type.name, form: "object", got: kindOf(value) });
    return false;
  }
  checkPresence(value, type, surroundings);
  let isSound = true;
  for (const key of Object.keys(value)) {
    const found = typeOfProperty(type, key, value[key]);
    if (found === null || (found !== undefined && isNamed(found))) continue;
    if (found !== undefined) isSound = checkProperty(value, key, found, surroundings) && isSound;
    else if (!key.startsWith("x-")) {
      const suggest = nearest(key, Object.keys(type.properties));
      say(joinPointer(pointer(), key), { kind: "unknown-property", name: key, suggest });
    }
  }
  return isSound;
}

/** Reports a fault. */
export type Say = (pointer: string, fault: FaultKind) => void;

interface Surroundings {
  readonly pointer: Pointer;
  readonly say: Say;
  /** The target of a reference; undefined where the reference leads nowhere. */
  readonly resolve: ($ref: string) => unknown;
}

function checkPresence(object: JsonObject, type: ObjectType, { pointer, say }: Surroundings): void {
  const required = typeof type.required === "function" ? type.required(object, undefined) : type.required;
  for (const key of required ?? []) {
    if (!Object.hasOwn(object, key)) say(pointer(), { kind: "missing-property", name: key });
  }
  const allowed = type.allowed?.(object);
  for (const key of allowed ? Object.keys(object) : []) {
    if (allowed?.includes(key) || key.startsWith("x-") || !Object.hasOwn(type.properties, key)) continue;
    say(joinPointer(pointer(), key), { kind: "excluded-property", name: key });
  }
  const { requiredOneOf } = type;
  if (requiredOneOf === undefined || requiredOneOf.some((key) => Object.hasOwn(object, key))) return;
  say(pointer(), { kind: "missing-one-of", names: requiredOneOf });
}

/** Whether the value of a property has the right kind; reports the fault otherwise. */
function checkProperty(
  object: JsonObject,
  key: string,
  { type, items, enum: values, minimum, resolvable }: ScalarType,
  { pointer, say, resolve }: Surroundings,
): boolean {
  let value = object[key];
  if (resolvable !== false && isObject(value) && typeof value.$ref === "string") {
    value = resolve(value.$ref) ?? value;
  }
  const at = (...more: number[]) => joinPointer(pointer(), key, ...more);
  const checkValue = (given: unknown, allowed: readonly unknown[], ...more: number[]) => {
    if (allowed.includes(given)) return;
    say(at(...more), {
      kind: "unlisted-value",
      name: key,
      allowed: allowed.map(String),
      suggest: nearest(given, allowed),
    });
  };
  let isSound = true;
  if (items?.enum && Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkValue(item, items.enum, index);
  }
  if (values) {
    checkValue(value, values);
  } else if (type && !isOfKind(value, type)) {
    say(at(), { kind: "wrong-type", expected: type, got: kindOf(value) });
    isSound = false;
  } else if (items?.type && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (isOfKind(item, items.type)) continue;
      say(at(index), { kind: "wrong-type", expected: items.type, got: kindOf(item) });
    }
  }
  if (minimum !== undefined && Number(object[key]) < minimum) {
    say(at(), { kind: "small-number", name: key, minimum });
  }
  if (key === "nullable" && !object.type) {
    say(at(), { kind: "nullable-without-type" });
  }
  return isSound;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (value === null) return "null";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isOfKind(value: unknown, kind: string): boolean {
  const found = kindOf(value);
  return found === kind || (kind === "number" && found === "integer");
}

function nearest(given: unknown, known: readonly unknown[]): readonly string[] {
  if (typeof given !== "string") return [];
  return known
    .map((name) => ({ name: String(name), distance: distanceOf(given, String(name)) }))
    .filter(({ distance }) => distance < 4)
    .sort((one, other) => one.distance - other.distance)
    .map(({ name }) => name);
}
