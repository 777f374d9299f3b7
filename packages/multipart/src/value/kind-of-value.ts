import { tagOf } from "./tag-of.js";

/** The kind of a value, as messages name it: "a string", "NaN", "an array", "a DataView". */
export function kindOfValue(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  const tag = tagOf(value);
  if (tag === "Date" && Number.isNaN((value as Date).getTime())) return "an invalid Date";
  if (!/^\w{1,40}$/.test(tag) || tag === "Object") return "an object";
  if (tag === "Array") return "an array";
  return /^[AEIOU]/.test(tag) ? `an ${tag}` : `a ${tag}`;
}
