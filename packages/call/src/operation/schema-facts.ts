import { pointerOf } from "../schema/pointer.js";
import { recordOf, resolveSchema, type Schema, valueAt } from "../schema/resolve-schema.js";

/** What a flag needs to know of a schema: its references followed, its alternatives taken together. */
export interface SchemaFacts {
  /** The JSON types of a value, without `null`; undefined where any value fits. */
  readonly types: ReadonlySet<string> | undefined;
  readonly nullable: boolean;
  /** The allowed values; undefined where they are not listed, or listed for some alternatives only. */
  readonly values: readonly unknown[] | undefined;
  readonly items: Schema;
  readonly properties: Schema;
  readonly required: readonly string[];
  /** The keywords of the schema itself and of its `allOf`. */
  readonly keywords: Schema;
}

/** Reads a schema. Alternatives are followed eight deep. */
export function schemaFacts(document: Schema, schema: unknown, depth = 0): SchemaFacts {
  const keywords = resolveSchema(document, recordOf(schema));
  const members = [keywords.oneOf, keywords.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const alternatives = depth > 8 ? [] : members.map((member) => schemaFacts(document, member, depth + 1));
  const own = typesOf(keywords);
  const real = alternatives.filter(({ types }) => types === undefined || types.size > 0);
  const inherited =
    real.length === 0 || real.some(({ types }) => types === undefined)
      ? undefined
      : new Set(real.flatMap(({ types }) => [...(types ?? [])]));
  const listed = real.every(({ values }) => values !== undefined);
  const gathered = real.length > 0 && listed ? real.flatMap(({ values = [] }) => values) : undefined;
  const types = own ?? inherited;
  return {
    types: types && new Set([...types].filter((type) => type !== "null")),
    nullable:
      keywords.nullable === true ||
      Boolean(own?.has("null")) ||
      alternatives.some(({ nullable }) => nullable),
    values: valuesOf(keywords)?.filter((value) => value !== null) ?? gathered,
    items:
      keywords.items === undefined
        ? (real.find(({ items }) => hasKeys(items))?.items ?? {})
        : recordOf(keywords.items),
    properties: { ...gatheredProperties(real), ...recordOf(keywords.properties) },
    required: requiredOf(document, recordOf(schema)),
    keywords,
  };
}

/** The properties of all alternatives; one that several describe allows what any of them allows. */
function gatheredProperties(alternatives: readonly SchemaFacts[]): Schema {
  const found = new Map<string, Set<unknown>>();
  for (const { properties } of alternatives) {
    for (const [name, schema] of Object.entries(properties))
      found.set(name, (found.get(name) ?? new Set()).add(schema));
  }
  return Object.fromEntries(
    [...found].map(([name, [first, ...others]]) => [
      name,
      others.length === 0 ? first : { anyOf: [first, ...others], description: recordOf(first).description },
    ]),
  );
}

function typesOf({ type, const: value, enum: list, properties }: Schema): ReadonlySet<string> | undefined {
  const types = [type].flat().filter((each) => typeof each === "string");
  if (types.length > 0) return new Set(types);
  if (hasKeys(recordOf(properties))) return new Set(["object"]);
  const values = value === undefined ? list : [value];
  return Array.isArray(values) && values.length > 0 ? new Set(values.map(typeOf)) : undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function valuesOf({ const: value, enum: list }: Schema): readonly unknown[] | undefined {
  if (value !== undefined) return [value];
  return Array.isArray(list) && list.length > 0 ? list : undefined;
}

/** `required` of a schema and of all members of its `allOf`. */
function requiredOf(document: Schema, schema: Schema): readonly string[] {
  const found = new Set<string>();
  const left = [schema];
  const seen = new Set<unknown>();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const name of Array.isArray(next.required) ? next.required : []) found.add(String(name));
    if (Array.isArray(next.allOf)) left.push(...next.allOf.map(recordOf));
    if (typeof next.$ref === "string") left.push(referred(document, next.$ref));
  }
  return [...found];
}

function referred(document: Schema, $ref: string): Schema {
  return recordOf(valueAt(document, pointerOf($ref)));
}

function hasKeys(value: Schema): boolean {
  return Object.keys(value).length > 0;
}
