import type { JsonObject } from "@partwise/description/document";
import type { TypeNode } from "typescript";
import { arrayType } from "./array-type.js";
import { impliedKinds, kind } from "./kinds-of.js";
import { markedType } from "./marked-type.js";
import { type Demands, objectType } from "./object-type.js";
import type { Place, Printing } from "./printing.js";

/**
 * The type of a schema's own keywords, without `allOf`, `oneOf` and `anyOf`. Within a larger type, undefined where the
 * keywords only say that the value is an object.
 */
export function ownType(
  schema: JsonObject,
  demands: Demands,
  isPart: boolean,
  place: Place,
  printing: Printing,
): TypeNode | undefined {
  const { printer } = printing;
  const { NULL, STRING, NUMBER, BOOLEAN, UNKNOWN, tsRecord, tsUnion } = printer;
  const marked = schema.type === undefined ? undefined : markedType(schema, printing);
  if (marked !== undefined) return marked;
  const names = namesOf(schema, demands);
  const types = names.flatMap((name): readonly TypeNode[] => {
    switch (name) {
      case "null":
        return [NULL];
      case "string":
        return [names.length > 1 ? (markedType({ ...schema, type: name }, printing) ?? STRING) : STRING];
      case "number":
      case "integer":
        return [NUMBER];
      case "boolean":
        return [BOOLEAN];
      case "array":
        return [arrayType(schema, place, printing)];
      default: {
        const type = objectType(schema, demands, isPart, printing);
        if (type !== undefined) return [type];
        return isPart && names.length === 1 ? [] : [tsRecord(STRING, UNKNOWN)];
      }
    }
  });
  return types.length === 0 ? undefined : tsUnion([...types]);
}

/** Whether a schema limits its values by more than their types. */
export function speaksForItself(schema: JsonObject, demands: Demands): boolean {
  const { type: _, ...rest } = schema;
  return (
    demands.undescribed.length + demands.discriminators.length > 0 ||
    impliedKinds({ ...rest, required: undefined }) !== kind.any
  );
}

function namesOf(schema: JsonObject, { undescribed, discriminators }: Demands): readonly unknown[] {
  const { type } = schema;
  if (Array.isArray(type)) return type;
  if (type !== undefined) return [type];
  const implied = impliedKinds(schema);
  const isObject =
    undescribed.length + discriminators.length > 0 || (implied !== kind.any && implied & kind.object);
  const isArray = implied !== kind.any && implied & kind.array;
  return [...(isObject ? ["object"] : []), ...(isArray ? ["array"] : [])];
}
