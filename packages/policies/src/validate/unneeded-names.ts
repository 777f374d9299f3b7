import { follow, lookUp } from "./follow.js";
import { entriesOf, isObject, type JsonObject, listOf } from "./json-object.js";
import type { Schemas } from "./schemas.js";

/**
 * The required properties of a schema that a value may lack: in a body those that are readOnly, in an answer those that are
 * writeOnly. Properties of composing schemas are included.
 * @see https://spec.openapis.org/oas/v3.0.4.html#fixed-fields-for-use-with-schema-objects
 */
export function unneededNames(
  schema: JsonObject,
  isAnswer: boolean,
  description: Schemas,
  seen: Set<unknown> = new Set(),
): ReadonlySet<string> {
  const names = new Set<string>();
  if (seen.has(schema)) return names;
  seen.add(schema);
  const flag = isAnswer ? "writeOnly" : "readOnly";
  for (const [name, property] of entriesOf(schema.properties)) {
    if (isFlagged(property, flag, description)) names.add(name);
  }
  const target = typeof schema.$ref === "string" ? lookUp(schema.$ref, description) : undefined;
  for (const member of [target, ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap(listOf)]) {
    if (!isObject(member)) continue;
    for (const name of unneededNames(member, isAnswer, description, seen)) names.add(name);
  }
  return names;
}

function isFlagged(property: unknown, flag: string, description: Schemas): boolean {
  if (!isObject(property)) return false;
  if (property[flag] === true || follow(property, description)[flag] === true) return true;
  return listOf(property.allOf).some((member) => follow(member, description)[flag] === true);
}
