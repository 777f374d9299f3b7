import type { JsonObject } from "@partwise/description/document";

/** The limits of a schema in words: `1 to 128 characters`. */
export function limitsOf(schema: JsonObject): readonly string[] {
  const { pattern, multipleOf, uniqueItems, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  // In 3.0 the exclusive limits are marks of the inclusive ones.
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  const below = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  return [
    ...range(schema.minLength, schema.maxLength, "character"),
    ...range(
      exclusiveMinimum === true ? undefined : minimum,
      exclusiveMaximum === true ? undefined : maximum,
    ),
    ...(typeof above === "number" ? [`more than ${above}`] : []),
    ...(typeof below === "number" ? [`less than ${below}`] : []),
    ...(typeof multipleOf === "number" ? [`a multiple of ${multipleOf}`] : []),
    ...range(schema.minItems, schema.maxItems, "item"),
    ...(uniqueItems === true ? ["no item twice"] : []),
    ...range(schema.minProperties, schema.maxProperties, "property"),
    ...(typeof pattern === "string" ? [`matches ${pattern}`] : []),
  ];
}

function range(from: unknown, to: unknown, unit = ""): readonly string[] {
  const hasFrom = typeof from === "number" && !(from === 0 && unit !== "");
  const hasTo = typeof to === "number";
  const counted = (count: unknown) =>
    unit === ""
      ? String(count)
      : `${count} ${count === 1 ? unit : unit === "property" ? "properties" : `${unit}s`}`;
  if (hasFrom && hasTo) return [from === to ? `exactly ${counted(to)}` : `${from} to ${counted(to)}`];
  if (hasFrom) return [`at least ${counted(from)}`];
  return hasTo ? [`at most ${counted(to)}`] : [];
}
