import { isObject, type JsonObject } from "@partwise/description/document";
import type { TypeNode } from "typescript";
import { composedType } from "./composed-type.js";
import { kind, valuesOf } from "./kinds-of.js";
import type { Place, Printing } from "./printing.js";
import { referenceType } from "./reference-type.js";

/**
 * The type of a schema.
 * @throws {Error} for a value that is no schema
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export function schemaType(schema: unknown, place: Place, printing: Printing): TypeNode {
  const { printer, context, kinds } = printing;
  if (schema === false || (isObject(schema) && forbidsAll(schema.not))) return printer.NEVER;
  if (schema === true) return printer.UNKNOWN;
  if (!isObject(schema)) throw new Error(`expected a schema, got ${JSON.stringify(schema)?.slice(0, 40)}`);
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (context.version === "3.0" || !saysMore(schema)) return referenceType($ref, place, printing);
    const { $ref: _, allOf, ...beside } = schema;
    const members = [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])];
    return printing.print({ ...beside, allOf: members }, place);
  }
  const values = valuesOf(schema);
  if (values === undefined) return composedType(schema, place, printing);
  const types = values.map(printer.tsLiteral);
  if (kinds.strict(schema) & kind.null && !values.includes(null)) types.push(printer.NULL);
  return printer.tsUnion(types);
}

/** Whether a `not` forbids every value, because it allows every value. */
function forbidsAll(not: unknown): boolean {
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

/** Whether a schema with `$ref` has other keywords that are printed. */
function saysMore(schema: JsonObject): boolean {
  return constraining.some((key) => schema[key] !== undefined);
}

const constraining =
  "additionalProperties,allOf,anyOf,const,enum,items,oneOf,patternProperties,prefixItems,properties,required,type".split(
    ",",
  );
