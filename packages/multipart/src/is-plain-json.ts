import { isBinarySource } from "./binary.js";

/**
 * Whether `JSON.stringify` writes the value without losing anything: nothing but text, finite numbers, booleans,
 * null, arrays, objects of properties and what has a `toJSON()`, without cycles. Cheap: it is asked for all JSON.
 */
export function isPlainJson(value: unknown, parents: object[] = []): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (parents.length > 1000 || parents.includes(value)) return false;
  const isArray = Array.isArray(value);
  const isPlain = isArray || isPlainObject(value);
  if (!isPlain && !isJsonInstance(value)) return false;
  parents.push(value);
  const { toJSON } = value as { readonly toJSON?: unknown };
  // An undefined member is left out, which is no loss. An undefined item would be null.
  const members: unknown[] =
    typeof toJSON === "function" ? [toJSON.call(value, "")] : isArray ? value : Object.values(value);
  for (const member of members) {
    if (member === undefined ? isArray : !isPlainJson(member, parents)) return false;
  }
  parents.pop();
  return true;
}

/** An object of a class, or a valid Date. */
function isJsonInstance(value: object): boolean {
  if (value instanceof Date) return Number.isFinite(Number(value));
  const isOther = isBinarySource(value) || ArrayBuffer.isView(value);
  return !isOther && ("toJSON" in value || Object.prototype.toString.call(value) === "[object Object]");
}

/** Whether an object is no more than its properties. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return !("toJSON" in value) && !(Symbol.asyncIterator in value);
}
