import type { JsonObject } from "../document/json-object.js";

/** Makes a number within the limits of a schema, near 1. `nth` numbers values that have to differ. */
export function numberOf(schema: JsonObject, isInteger: boolean, nth = 0): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  const step = read(multipleOf) ?? 1;
  const low = Math.max(
    read(exclusiveMinimum) ?? Number.NEGATIVE_INFINITY,
    read(minimum) ?? Number.NEGATIVE_INFINITY,
  );
  const high = Math.min(
    read(exclusiveMaximum) ?? Number.POSITIVE_INFINITY,
    read(maximum) ?? Number.POSITIVE_INFINITY,
  );
  const isAbove = (value: number) => value > low || (value === low && !isExclusive(exclusiveMinimum, low));
  const isBelow = (value: number) => value < high || (value === high && !isExclusive(exclusiveMaximum, high));
  const near = [step, 0, Math.ceil(low / step) * step, Math.ceil(low / step) * step + step];
  const last = [Math.floor(high / step) * step, Math.floor(high / step) * step - step];
  const found = [...near, ...last].find(
    (value) => Number.isFinite(value) && isAbove(value) && isBelow(value),
  );
  if (found === undefined) return isInteger || !Number.isFinite(low + high) ? step : (low + high) / 2;
  const further = found + nth * step;
  return isBelow(further) ? further : found - nth * step;
}

/** Whether a limit itself is excluded, which OpenAPI 3.0 says with a boolean. */
function isExclusive(keyword: unknown, limit: number): boolean {
  return keyword === true || keyword === limit;
}

function read(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
