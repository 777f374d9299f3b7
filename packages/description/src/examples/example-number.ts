import type { JsonObject } from "../document/json-object.js";

/** A number as people would write it: by the property's name, inside the bounds of the schema. */
export function exampleNumber(schema: JsonObject, name: string, isInteger: boolean, variant: number): number {
  const { low, high } = boundsOf(schema, isInteger);
  const known = byName.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
  const wanted = (isInteger ? Math.round(known) : known) + variant;
  const step = typeof schema.multipleOf === "number" && schema.multipleOf > 0 ? schema.multipleOf : undefined;
  const inside = Math.min(Math.max(wanted, low), high);
  if (step === undefined) return inside;
  const rounded = Math.ceil(inside / step) * step;
  const fitting = rounded > high ? Math.floor(inside / step) * step : rounded;
  // 3 * 0.1 is 0.30000000000000004.
  return Number(fitting.toPrecision(12));
}

function boundsOf(schema: JsonObject, isInteger: boolean): { low: number; high: number } {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const step = isInteger ? 1 : 0.5;
  let low = typeof minimum === "number" ? minimum : Number.NEGATIVE_INFINITY;
  let high = typeof maximum === "number" ? maximum : Number.POSITIVE_INFINITY;
  if (exclusiveMinimum === true) low += step;
  if (exclusiveMaximum === true) high -= step;
  if (typeof exclusiveMinimum === "number") low = Math.max(low, exclusiveMinimum + step);
  if (typeof exclusiveMaximum === "number") high = Math.min(high, exclusiveMaximum - step);
  if (low > high) return { low: (low + high) / 2, high: (low + high) / 2 };
  return isInteger ? { low: Math.ceil(low), high: Math.floor(high) } : { low, high };
}

/** What is usual under a name. The first pattern that fits decides. */
const byName: readonly (readonly [RegExp, number])[] = [
  [/year/i, 2026],
  [/month/i, 6],
  [/lat(itude)?$/i, 52.52],
  [/(lon|lng|longitude)$/i, 13.405],
  [/price|amount|cost|total_?(price|amount)|balance|fee/i, 19.99],
  [/percent|progress|quality/i, 75],
  [/width/i, 640],
  [/height/i, 480],
  [/port$/i, 8080],
  [/(page_?size|per_?page|limit)$/i, 30],
  [/duration|timeout|seconds|ttl|expires_in/i, 3600],
  [/(size|bytes|length)$/i, 1024],
  [/(count|total|quantity|number_of)/i, 3],
  [/(timestamp|_at|_time)$/i, 1767225600],
  [/(^|_)id$|Id$/, 42],
];
