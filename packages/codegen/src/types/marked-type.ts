import type { Context, JsonObject } from "@partwise/description/document";
import { isBase64, isDateTime, isRawBinary, takesDate } from "@partwise/description/reading";
import type { TypeNode } from "typescript";
import type { Printing } from "./printing.js";

/**
 * The type of a schema of text that is more than text: a mark for bytes, text or Date where a parameter takes a Date, Date
 * where date-times are Dates. Undefined for any other schema.
 */
export function markedType(
  schema: JsonObject,
  { context, printer, isDated }: Printing,
): TypeNode | undefined {
  if (takesDate in schema && schema.type === "string") {
    const date = printer.ts.factory.createTypeReferenceNode("Date");
    return printer.ts.factory.createUnionTypeNode([printer.STRING, date]);
  }
  if (isDated && schema.type === "string" && isDateTime(schema)) {
    return printer.ts.factory.createTypeReferenceNode("Date");
  }
  const mark = markOf(schema, context);
  if (mark === undefined) return undefined;
  const type = printer.ts.factory.createTypeReferenceNode(mark);
  const isNullable = Array.isArray(schema.type) && schema.type.includes("null");
  return isNullable ? printer.ts.factory.createUnionTypeNode([type, printer.NULL]) : type;
}

function markOf(schema: JsonObject, context: Context): "$Binary" | "$Bytes" | undefined {
  if (schema.type !== "string" && !(Array.isArray(schema.type) && schema.type.includes("string")))
    return undefined;
  if (schema.enum !== undefined || schema.const !== undefined) return undefined;
  if (!hasBinaryKeyword(schema)) return undefined;
  if (isRawBinary(schema, context)) return "$Binary";
  return isBase64(schema, context) ? "$Bytes" : undefined;
}

/** Whether a schema has a keyword that can turn its values into bytes. */
export function hasBinaryKeyword(schema: JsonObject): boolean {
  return (
    schema.format === "binary" ||
    schema.format === "byte" ||
    schema.format === "base64" ||
    schema.contentMediaType !== undefined ||
    schema.contentEncoding !== undefined
  );
}
