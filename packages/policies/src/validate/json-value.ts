import { isBinary } from "@partwise/multipart/page";

/**
 * A value as JSON holds the value: without undefined members, with text for a Date and `file` for a binary. Calls
 * `toJSON()`.
 * @throws {RangeError} for a value of more than 1000 levels, or with a cycle
 */
export function jsonValue(value: unknown, level = 0): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return typeof value === "function" ? undefined : value;
  if (value === null) return null;
  if (level > deepest) throw new RangeError("too deep");
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, level + 1) ?? null);
  if (isBinary(value)) return file;
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON === "function") return jsonValue(toJSON.call(value, ""), level + 1);
  const members: { [name: string]: unknown } = Object.create(null);
  for (const [name, member] of Object.entries(value)) {
    const held = jsonValue(member, level + 1);
    if (held !== undefined) members[name] = held;
  }
  return members;
}

/** The stand-in for a file, which is never read: an object that only the schema of a binary accepts. */
export const file = Object.freeze({ [Symbol("file")]: true });

const deepest = 1000;
