import { type Context, listOf, objectOf } from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";
import type { Field } from "./field.js";

/** The control that takes values of a schema. A schema that leads to itself, or is deeper than six levels, is typed as JSON. */
export function fieldOf({ name, schema, isRequired, isFile }: Described, context: Context, depth = 0): Field {
  const merged = mergedSchema(schema, context)?.schema;
  const { type, description, enum: values, format, properties, items, required } = merged ?? {};
  const given = { name, isRequired, description: String(description ?? ""), limits: limitsOf(merged ?? {}) };
  const [first] = [type].flat().filter((each) => each !== "null");
  if (merged === undefined || depth > 6) return { ...given, kind: "json" };
  if (isFile || format === "binary") return { ...given, kind: "file" };
  if (Array.isArray(values)) return { ...given, kind: "enum", values };
  if (first === "array") {
    const item = { name: "", schema: items, isRequired: true, isFile: false };
    return { ...given, kind: "array", item: fieldOf(item, context, depth + 1) };
  }
  const members = Object.entries(objectOf(properties));
  if (members.length > 0) {
    const needed = listOf(required);
    const fields = members
      .filter(([, member]) => objectOf(member).readOnly !== true)
      .map(([key, member]) =>
        fieldOf(
          { name: key, schema: member, isRequired: needed.includes(key), isFile: false },
          context,
          depth + 1,
        ),
      );
    return { ...given, kind: "object", fields };
  }
  if (first === "boolean" || first === "number" || first === "integer") return { ...given, kind: first };
  return { ...given, kind: first === "string" ? "text" : "json" };
}

interface Described {
  readonly name: string;
  readonly schema: unknown;
  readonly isRequired: boolean;
  readonly isFile: boolean;
}

function limitsOf(schema: Readonly<Record<string, unknown>>): string {
  const said = (keyword: string, words: string) =>
    schema[keyword] === undefined ? [] : [words.replace("#", String(schema[keyword]))];
  return [
    ...said("format", "format #"),
    ...said("minLength", "at least # characters"),
    ...said("maxLength", "at most # characters"),
    ...said("pattern", "matches #"),
    ...said("minimum", "from #"),
    ...said("maximum", "up to #"),
    ...said("exclusiveMinimum", "above #"),
    ...said("exclusiveMaximum", "below #"),
    ...said("multipleOf", "a multiple of #"),
    ...said("minItems", "at least # items"),
    ...said("maxItems", "at most # items"),
    ...said("default", "default #"),
  ].join(", ");
}
