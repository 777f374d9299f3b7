import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf } from "../document/json-object.js";
import { type SharedResults, sharedResults } from "./shared-results.js";

/**
 * The alternatives of a schema. A reference that leads back to itself adds none.
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export function alternativesOf(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string> = new Set(),
): readonly Alternative[] {
  if (!isObject(schema)) return [{}];
  if (!isComposed(schema)) return [ownKeywords(schema, seen)];
  return readAlternatives(schema, context, seen, sharedResults(context));
}

/**
 * One way to fulfil a schema once `$ref`, `allOf`, `oneOf` and `anyOf` are followed: the keywords that decide how the value
 * is sent.
 */
export interface Alternative {
  /** The allowed types; absent where every type is allowed. */
  readonly types?: readonly string[];
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  /** The schemas of all items, each with the references that led to the schema. */
  readonly items?: readonly ItemSchema[];
  /** The schemas of the first items, by position. */
  readonly prefixItems?: readonly ItemSchema[];
  /** The schema of all later items. */
  readonly rest?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  /** Set where the combinations are too many to list. */
  readonly unclear?: true;
}

/** The schema of an item, and the references that led to the schema. */
export interface ItemSchema {
  readonly schema: unknown;
  readonly seen: ReadonlySet<string>;
}

const most = 64;

function isComposed({ $ref, allOf, oneOf, anyOf }: JsonObject): boolean {
  return $ref !== undefined || allOf !== undefined || oneOf !== undefined || anyOf !== undefined;
}

function readAlternatives(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string>,
  shared: SharedResults<readonly Alternative[]>,
): readonly Alternative[] {
  if (!isObject(schema)) return [{}];
  const read = (member: unknown, way = seen) => readAlternatives(member, context, way, shared);
  return shared.of(schema, seen, () => {
    const { $ref } = schema;
    if (typeof $ref === "string") {
      if (seen.has($ref)) {
        shared.cut($ref);
        return [];
      }
      const target = read(lookUp($ref, context)?.value, new Set(seen).add($ref));
      const { $ref: _, ...beside } = schema;
      // before 3.1 the keys beside `$ref` are ignored
      if (context.version === "3.0" || Object.keys(beside).length === 0) return target;
      return both(target, read(beside));
    }
    let found: readonly Alternative[] = [ownKeywords(schema, seen)];
    for (const member of listOf(schema.allOf)) found = both(found, read(member));
    for (const members of [schema.oneOf, schema.anyOf]) {
      found = both(
        found,
        listOf(members).flatMap((member) => read(member)),
      );
    }
    return found;
  });
}

/** Whether a schema is read-only: its value is not sent. */
export function isReadOnly(schema: unknown, context: Context): boolean {
  return hasFlag("readOnly", schema, context) && !hasFlag("writeOnly", schema, context);
}

/** Whether a schema is write-only: its value is not returned. */
export function isWriteOnly(schema: unknown, context: Context): boolean {
  return hasFlag("writeOnly", schema, context) && !hasFlag("readOnly", schema, context);
}

/** Whether a schema allows every value: absent, `true`, or annotations only. */
export function saysNothing(schema: unknown): boolean {
  if (schema === undefined || schema === true) return true;
  return (
    isObject(schema) &&
    typeof schema.$ref !== "string" &&
    Object.keys(schema).every((key) => key.startsWith("x-") || annotations.has(key))
  );
}

const annotations = new Set(
  "$comment,default,deprecated,description,example,examples,externalDocs,nullable,readOnly,title,writeOnly".split(
    ",",
  ),
);

function hasFlag(
  flag: "readOnly" | "writeOnly",
  schema: unknown,
  context: Context,
  visited?: Set<object>,
): boolean {
  if (!isObject(schema)) return false;
  if (!isComposed(schema)) return schema[flag] === true;
  return findFlag(flag, schema, context, visited ?? new Set());
}

function findFlag(
  flag: "readOnly" | "writeOnly",
  schema: JsonObject,
  context: Context,
  visited: Set<object>,
): boolean {
  if (visited.has(schema)) return false;
  visited.add(schema);
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (context.version !== "3.0" && schema[flag] === true) return true;
    return hasFlag(flag, lookUp($ref, context)?.value, context, visited);
  }
  return (
    schema[flag] === true || listOf(schema.allOf).some((member) => hasFlag(flag, member, context, visited))
  );
}

function ownKeywords(schema: JsonObject, seen: ReadonlySet<string>): Alternative {
  const prefixItems = listOf(schema.prefixItems).map((item) => ({ schema: item, seen }));
  const items = [...prefixItems, ...(schema.items === undefined ? [] : [{ schema: schema.items, seen }])];
  return {
    ...(typeof schema.type === "string" && { types: [schema.type] }),
    ...(Array.isArray(schema.type) && { types: schema.type.filter((type) => typeof type === "string") }),
    ...(typeof schema.format === "string" && { format: schema.format }),
    ...(typeof schema.contentEncoding === "string" && { contentEncoding: schema.contentEncoding }),
    ...(typeof schema.contentMediaType === "string" && { contentMediaType: schema.contentMediaType }),
    ...(items.length > 0 && { items }),
    ...(prefixItems.length > 0 && { prefixItems }),
    ...("items" in schema && { rest: schema.items }),
    ...("const" in schema && { const: schema.const }),
    ...(Array.isArray(schema.enum) && { enum: schema.enum }),
    ...("default" in schema && { default: schema.default }),
  };
}

/** Combines each alternative of one list with each of the other; a list that says nothing adds nothing. */
function both(one: readonly Alternative[], other: readonly Alternative[]): readonly Alternative[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  if (one.length * other.length > most) return [{ unclear: true }];
  return one.flatMap((a) =>
    other.map((b) => {
      const types = a.types && b.types ? sharedTypes(a.types, b.types) : (a.types ?? b.types);
      return { ...b, ...a, ...(types && { types }) };
    }),
  );
}

function sharedTypes(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.flatMap((type) => {
    if (other.includes(type)) return [type];
    if (type === "number" && other.includes("integer")) return ["integer"];
    return type === "integer" && other.includes("number") ? ["integer"] : [];
  });
}
