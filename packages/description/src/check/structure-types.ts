import type { NodeType, NormalizedNodeType } from "@redocly/openapi-core/lib/types/index.js";
import type { Version } from "../document/version.js";
import { add32Types } from "./add32-types.js";

/**
 * What the root of a description may hold, and so on down, from the tables of Redocly's linter. The tables are loaded
 * without the rest of the linter, whose loading takes longer than the use of the tables.
 */
export async function structureTypes(version: Version): Promise<ObjectType> {
  const { normalizeTypes } = await import("@redocly/openapi-core/lib/types/index.js");
  const { Root } = normalizeTypes(await tablesOf(version));
  if (Root === undefined) throw new Error("the linter has no type of a root");
  return Root;
}

/** What an object of a description may hold. */
export type ObjectType = NormalizedNodeType;
/** What a property may be; null: anything, undefined: nothing, it should not be there. */
export type PropertyType = Exclude<ObjectType["items"], (...args: never) => unknown>;
/** A property that is no object of the description. */
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

/** Undefined for what is no object of the description. */
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
