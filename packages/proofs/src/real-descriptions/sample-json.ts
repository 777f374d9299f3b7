import { flatSchema } from "./flat-schema.js";
import type { Json } from "./json.js";

/** A value that JSON can hold, of a schema; only the required properties, or all of them. */
export function sampleJson(schema: unknown, document: Json, all: boolean, depth = 0): unknown {
  const { type, properties, required, items, keywords } = flatSchema(schema, document);
  if (keywords.const !== undefined) return keywords.const;
  const listed = Array.isArray(keywords.enum) ? keywords.enum.find((each) => each !== null) : undefined;
  // Some arrays list the values of their items by mistake.
  if (listed !== undefined) return type === "array" && !Array.isArray(listed) ? [listed] : listed;
  switch (type) {
    case "integer":
      return 7;
    case "number":
      return 1.5;
    case "boolean":
      return true;
    case "array":
      return depth > 4 ? [] : [sampleJson(items, document, all, depth + 1)];
    case "object": {
      // TypeScript has no type for members that are not like the named ones.
      const open = typeof keywords.additionalProperties === "object";
      const optional = all && depth < 4 && !open;
      const chosen = [...properties].filter(
        ([name, property]) =>
          depth < 12 &&
          (optional || required.has(name)) &&
          flatSchema(property, document).keywords.readOnly !== true,
      );
      return Object.fromEntries(
        chosen.map(([name, property]) => [name, sampleJson(property, document, all, depth + 1)]),
      );
    }
    default:
      return "Grüße\nof a text";
  }
}
