import {
  type Context,
  type Draft,
  type DraftContext,
  follow,
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  walk,
} from "@partwise/description/document";
import { saysNothing } from "@partwise/description/reading";
import { definesProperty } from "./defines-property.js";

/**
 * Rewrites conditional keywords as keywords that types are printed from: properties of `then`, `else` and `dependentSchemas`
 * become optional properties, `unevaluatedProperties` becomes `additionalProperties`, and the names that `propertyNames`
 * lists become properties.
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.2
 */
export function spellConditions(context: DraftContext): void {
  const done = new Set<unknown>();
  walk(context.document, (schema) => {
    if (!done.has(schema)) addConditional(schema, context, done);
    spellUnevaluated(schema, context);
    spellNames(schema);
  });
}

function addConditional(schema: Draft, context: Context, done: Set<unknown>): void {
  if (schema.if === undefined && schema.dependentSchemas === undefined && schema.allOf === undefined) return;
  const found = new Map<string, unknown[]>();
  for (const part of conditionsOf(schema, done)) collect(part, found, context);
  for (const [name, schemas] of found) {
    if (definesProperty(schema, name, context)) continue;
    const [only] = schemas;
    const properties = {
      ...objectOf(schema.properties),
      [name]: schemas.length > 1 ? { anyOf: schemas } : only,
    };
    schema.properties = properties;
  }
}

/** The conditional schemas of a schema and of the members of its `allOf`. */
function conditionsOf(schema: JsonObject, done: Set<unknown>): readonly unknown[] {
  done.add(schema);
  const members = listOf(schema.allOf).filter((member) => isObject(member) && member.$ref === undefined);
  return [...branchesOf(schema), ...members.flatMap((member) => conditionsOf(objectOf(member), done))];
}

/** The branches of an `if`; without `if`, `then` and `else` have no effect. */
function branchesOf(schema: JsonObject): readonly unknown[] {
  const branches = schema.if === undefined ? [] : [schema.then, schema.else];
  return [...branches, ...Object.values(objectOf(schema.dependentSchemas))].filter(isObject);
}

function collect(part: unknown, found: Map<string, unknown[]>, context: Context, seen = new Set()): void {
  const { value } = follow({ value: part, pointer: "" }, context) ?? {};
  if (value === undefined || seen.has(value)) return;
  seen.add(value);
  for (const [name, schema] of Object.entries(objectOf(value.properties))) {
    found.set(name, [...(found.get(name) ?? []), schema]);
  }
  for (const inner of [...branchesOf(value), ...listOf(value.allOf)]) collect(inner, found, context, seen);
}

function spellUnevaluated(schema: Draft, { version }: Context): void {
  const { unevaluatedProperties, additionalProperties } = schema;
  if (version === "3.0" || additionalProperties !== undefined) return;
  if (unevaluatedProperties === undefined || unevaluatedProperties === false) return;
  const isComposed = [schema.$ref, schema.allOf, schema.anyOf, schema.oneOf].some(
    (each) => each !== undefined,
  );
  // members describe properties of other types
  schema.additionalProperties = isComposed || unevaluatedProperties;
}

function spellNames(schema: Draft): void {
  const { propertyNames, properties, patternProperties, additionalProperties = true } = schema;
  const names = objectOf(propertyNames).enum;
  if (!Array.isArray(names) || properties !== undefined || patternProperties !== undefined) return;
  if (additionalProperties === false || !names.every((name) => typeof name === "string")) return;
  const value = saysNothing(additionalProperties) ? {} : additionalProperties;
  schema.properties = Object.fromEntries(names.map((name) => [name, value]));
  delete schema.additionalProperties;
}
