import type { Schema } from "./description.js";

/**
 * A text part or a parameter as the type that its schema asks for. Text that is no such value is handed back as
 * it is, for the validator to refuse.
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
