import type { JsonObject } from "@partwise/description/document";

/** A number within the limits of a schema, near 1. */
export function numberOf(schema: JsonObject, isInteger: boolean): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  const step = read(multipleOf) ?? 1;
  const low = read(exclusiveMinimum) ?? read(minimum) ?? Number.NEGATIVE_INFINITY;
  const high = read(exclusiveMaximum) ?? read(maximum) ?? Number.POSITIVE_INFINITY;
  const fits = (value: number) =>
    (value > low || (value === low && !isExclusive(exclusiveMinimum))) &&
    (value < high || (value === high && !isExclusive(exclusiveMaximum)));
  const near = [step, 0, Math.ceil(low / step) * step, Math.ceil(low / step) * step + step];
  const last = [Math.floor(high / step) * step, Math.floor(high / step) * step - step];
  const found = [...near, ...last].find((value) => Number.isFinite(value) && fits(value));
  return found ?? (isInteger ? step : (low + high) / 2);
}

function isExclusive(keyword: unknown): boolean {
  return keyword === true || typeof keyword === "number";
}

function read(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
