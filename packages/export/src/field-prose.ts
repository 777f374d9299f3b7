import {
  type Context,
  isObject,
  type JsonObject,
  type Located,
  listOf,
} from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";
import { withMarks } from "@partwise/import/marks";

/** The description of a field, with the marks of what it is. */
export function fieldProse({ object, schema, required }: Field, context: Context): string {
  const merged = mergedSchema(schema, context)?.schema ?? {};
  const items = mergedSchema(merged.items, context)?.schema ?? {};
  const allowed = [...listOf(merged.enum), ...listOf(items.enum)].filter((each) => each !== null);
  const told = object?.value.description ?? merged.description;
  const text = typeof told === "string" ? told : "";
  if (object !== undefined) {
    const { name: _, in: __, description: ___, required: ____, ...parameter } = object.value;
    const isMore = Object.keys(parameter).length !== 1 || parameter.schema === undefined;
    return withMarks({
      text,
      isRequired: required,
      allowed,
      ...(isMore ? { parameter } : { schema: parameter.schema }),
    });
  }
  const own = isObject(schema) && !("$ref" in schema) ? withoutText(schema) : schema;
  return withMarks({ text, isRequired: required, allowed, schema: own });
}

interface Field {
  /** The Parameter Object; a property has none. */
  readonly object?: Located<JsonObject>;
  readonly schema: unknown;
  readonly required: boolean;
}

function withoutText({ description: _, ...schema }: JsonObject): JsonObject {
  return schema;
}
