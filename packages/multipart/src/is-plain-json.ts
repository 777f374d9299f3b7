/**
 * Whether `JSON.stringify` writes the value without losing anything: nothing but text, finite numbers,
 * booleans, null, arrays and plain objects, without cycles. Cheap: it is asked for every JSON part.
 */
export function isPlainJson(value: unknown, parents: object[] = []): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (parents.length > 100 || parents.includes(value)) return false;
  if (!Array.isArray(value) && !isPlainObject(value)) return false;
  parents.push(value);
  // An undefined member is left out, an undefined item is null: that is no loss either.
  const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const member of members) {
    if (member !== undefined && !isPlainJson(member, parents)) return false;
  }
  parents.pop();
  return true;
}

/** Whether an object is no more than its properties. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return !("toJSON" in value) && !(Symbol.asyncIterator in value);
}
