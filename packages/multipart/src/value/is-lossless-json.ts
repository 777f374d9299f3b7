import { isBinarySource } from "./binary.js";
import { tagOf } from "./tag-of.js";

/**
 * Whether `JSON.stringify` writes a value without loss: text, finite numbers, booleans, null, arrays, objects of properties
 * and objects with `toJSON()`, without cycles. This runs for every JSON body and part, so it is kept quick.
 */
export function isLosslessJson(value: unknown, parents: object[] = []): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (parents.length > 1000 || parents.includes(value)) return false;
  const isArray = Array.isArray(value);
  const { toJSON } = value as { readonly toJSON?: unknown };
  const hasToJson = typeof toJSON === "function";
  if (
    !isArray &&
    !hasOnlyProperties(value) &&
    (isBinarySource(value) || !(hasToJson || tagOf(value) === "Object"))
  ) {
    return false;
  }
  parents.push(value);
  // JSON.stringify omits an undefined member without loss, but writes an undefined item and an invalid Date as null.
  const members: unknown[] = hasToJson
    ? [toJSON.call(value, "") ?? undefined]
    : isArray
      ? value
      : Object.values(value);
  for (const member of members) {
    if (member === undefined ? isArray || hasToJson : !isLosslessJson(member, parents)) return false;
  }
  parents.pop();
  return true;
}

/** Whether a value is an object without a class, and without a method such as `toJSON` that changes its meaning. */
export function hasOnlyProperties(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return !("toJSON" in value) && !(Symbol.asyncIterator in value);
}
