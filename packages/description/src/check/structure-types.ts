import type { NodeType, NormalizedNodeType } from "@redocly/openapi-core/lib/types/index.js";
import type { Version } from "../document/version.js";
import { add32Types } from "./add32-types.js";

/**
 * The type of a description's root, from the tables of Redocly's linter. The tables are imported without the rest of the
 * linter, which takes longer to load than the tables take to use.
 */
export async function structureTypes(version: Version): Promise<ObjectType> {
  const { normalizeTypes } = await import("@redocly/openapi-core/lib/types/index.js");
  const { Root } = normalizeTypes(await tablesOf(version));
  if (Root === undefined) throw new Error("the linter has no type of a root");
  return Root;
}

/** The properties that an object of a description may have. */
export type ObjectType = NormalizedNodeType;
/** The type of a property: null allows any value, undefined allows no such property. */
export type PropertyType = Exclude<ObjectType["items"], (...args: never) => unknown>;
/** The type of a property whose value is no object of the specification. */
export type ScalarType = Exclude<NonNullable<PropertyType>, ObjectType>;

export function typeOfProperty(
  { properties, additionalProperties }: ObjectType,
  key: string,
  value: unknown,
): PropertyType {
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  const found = own === undefined ? additionalProperties : own;
  return typeof found === "function" ? found(value, key) : found;
}

/** The type of one item; undefined where the specification has no object for the item. */
export function typeOfItem({ items }: ObjectType, value: unknown, index: number): ObjectType | undefined {
  const found = typeof items === "function" ? items(value, String(index)) : items;
  return found && isNamed(found) ? found : undefined;
}

export function isNamed(type: NonNullable<PropertyType>): type is ObjectType {
  return type.name !== undefined;
}

async function tablesOf(version: Version): Promise<Record<string, NodeType>> {
  if (version === "3.0") return (await import("@redocly/openapi-core/lib/types/oas3.js")).Oas3Types;
  const { Oas3_1Types } = await import("@redocly/openapi-core/lib/types/oas3_1.js");
  return version === "3.2" ? add32Types(Oas3_1Types) : Oas3_1Types;
}
