import type { Schema } from "@partwise/call/command-line";

/** `is null, and has to be a string`; undefined where the value has one of the types of the schema. */
export function typeFault({ type, nullable }: Schema, value: unknown): string | undefined {
  const types = [type].flat().filter((type) => typeof type === "string");
  const fits = types.length === 0 || (value === null && nullable === true) || types.some(isOf(value));
  return fits
    ? undefined
    : `is ${withArticle(typeOf(value))}, and has to be ${types.map(withArticle).join(" or ")}`;
}

function isOf(value: unknown): (type: string) => boolean {
  const actual = typeOf(value);
  return (type) => type === actual || (type === "integer" && Number.isInteger(value));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}
