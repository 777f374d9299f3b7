import type { Schema } from "./description.js";

/**
 * Reads the text of a part or a parameter as the type of its schema. Text that does not fit is returned as is, and the
 * validator refuses it.
 */
export function fromText(text: string, schema: Schema): unknown {
  switch (schema.type) {
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    case "integer":
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    default:
      return text;
  }
}
