import { isBinarySource } from "./binary.js";
import { tagOf } from "./tag-of.js";

/**
 * Whether `JSON.stringify` writes the value without losing anything: nothing but text, finite numbers, booleans,
 * null, arrays, objects of properties and what has a `toJSON()`, without cycles. Cheap: it is asked for all JSON.
 */
export function isLosslessJson(value: unknown, parents: object[] = []): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (parents.length > 1000 || parents.includes(value)) return false;
  const isArray = Array.isArray(value);
  const { toJSON } = value as { readonly toJSON?: unknown };
  const stands = typeof toJSON === "function";
  if (!isArray && !hasOnlyProperties(value) && !isInstance(value, stands)) return false;
  parents.push(value);
  // An undefined member is left out, which is no loss. An undefined item would be null, as an invalid Date would.
  const members: unknown[] = stands
    ? [toJSON.call(value, "") ?? undefined]
    : isArray
      ? value
      : Object.values(value);
  for (const member of members) {
    if (member === undefined ? isArray || stands : !isLosslessJson(member, parents)) return false;
  }
  parents.pop();
  return true;
}

/** An object of a class without a meaning of its own, or one that something stands for in JSON. */
function isInstance(value: object, stands: boolean): boolean {
  return !isBinarySource(value) && (stands || tagOf(value) === "Object");
}

/** Whether an object is no more than its properties. */
export function hasOnlyProperties(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return !("toJSON" in value) && !(Symbol.asyncIterator in value);
}
