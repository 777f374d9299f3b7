import { objectOf } from "@partwise/description/document";

/** A text, a number, or a description that is an object with `content`, as text; empty for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const { content } = objectOf(value);
  return typeof content === "string" ? content : "";
}
