import { type Context, type JsonObject, type Located, listOf } from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";

/** The description of a field, with its marks: `(Required) ` before it, `(This can only be one of a,b)` behind it. */
export function fieldProse({ object, schema, required }: Field, context: Context): string {
  const merged = mergedSchema(schema, context)?.schema ?? {};
  const items = mergedSchema(merged.items, context)?.schema ?? {};
  const allowed = [...listOf(merged.enum), ...listOf(items.enum)].filter((each) => each !== null);
  const told = object?.value.description ?? merged.description;
  const text = typeof told === "string" ? told.trim() : "";
  const choice = allowed.length > 0 ? `(This can only be one of ${allowed.join(",")})` : "";
  return [required ? "(Required)" : "", text, choice].filter((each) => each !== "").join(" ");
}

interface Field {
  /** The Parameter Object; a property has none. */
  readonly object?: Located<JsonObject>;
  readonly schema: unknown;
  readonly required: boolean;
}
