import type { Context } from "../document/context.js";
import { isObject } from "../document/json-object.js";
import { alternativesOf } from "../schemas/alternatives-of.js";
import { propertiesOf } from "../schemas/properties-of.js";

/** The kinds of value that a parameter's schema allows. */
export interface ParameterShape {
  readonly isScalar: boolean;
  readonly isArray: boolean;
  readonly isObject: boolean;
  /** Whether items or members may be arrays or objects. */
  readonly isNested: boolean;
}

/** The shape of a value. In a schema without a type, `properties` and `items` tell the type. */
export function parameterShape(schema: unknown, context: Context): ParameterShape {
  const types = typesOf(schema, context);
  const members = [
    ...propertiesOf(schema, context).values(),
    ...(isObject(schema) && isObject(schema.additionalProperties) ? [schema.additionalProperties] : []),
    ...alternativesOf(schema, context).flatMap(({ items = [] }) => items.map((item) => item.schema)),
  ];
  return {
    isScalar: [...types].some((type) => type !== "array" && type !== "object"),
    isArray: types.has("array"),
    isObject: types.has("object"),
    isNested: members.some((member) => {
      const inside = typesOf(member, context);
      return (inside.has("object") || inside.has("array")) && !inside.has("any");
    }),
  };
}

/** The types of a schema; a schema that names none has "any", "array" and "object". */
function typesOf(schema: unknown, context: Context): ReadonlySet<string> {
  const isMap = propertiesOf(schema, context).size > 0;
  const types = alternativesOf(schema, context).flatMap(({ types, items }) => {
    if (types !== undefined) return types.filter((type) => type !== "null");
    if (isMap) return ["object"];
    return items === undefined ? ["any", "array", "object"] : ["array"];
  });
  return new Set(types);
}
