import type { BooleanLayout } from "../contract/encoding.js";

/** A string, finite number, boolean or bigint as text; undefined for every other value. */
export function scalarText(value: unknown, booleans?: BooleanLayout): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return booleans === "1" ? String(Number(value)) : String(value);
  if (typeof value === "bigint") return String(value);
  // `+ 0` turns minus zero into zero, as JSON does.
  return typeof value === "number" && Number.isFinite(value) ? String(value + 0) : undefined;
}
