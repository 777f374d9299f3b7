import type { Context, JsonObject } from "@partwise/description/document";
import { isBase64, isDateTime, isRawBinary, takesDate } from "@partwise/description/reading";
import type { TypeNode } from "typescript";
import type { Printing } from "./printing.js";

/**
 * The mark of a schema of bytes, which would be text otherwise; text or a Date where a parameter takes one; a Date where
 * date-times are Dates.
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

/** Whether a schema has a keyword that may make bytes of its values. */
export function hasBinaryKeyword(schema: JsonObject): boolean {
  return (
    schema.format === "binary" ||
    schema.format === "byte" ||
    schema.format === "base64" ||
    schema.contentMediaType !== undefined ||
    schema.contentEncoding !== undefined
  );
}
