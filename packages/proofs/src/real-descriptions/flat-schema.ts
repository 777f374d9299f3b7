import { deref, type Json, listOf, objectOf } from "./json.js";

/** A schema with everything that it is composed of, and the first of its alternatives. */
export interface FlatSchema {
  /** Undefined when every type is allowed. */
  readonly type: string | undefined;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  readonly items: unknown;
  /** `format`, `enum`, `const`, `contentEncoding`, `contentMediaType`, `readOnly` and the like. */
  readonly keywords: Json;
}

/**
 * Flattens one level; `allOf` is merged, of `oneOf` and `anyOf` the first that is not null is taken. A name that is
 * required and described nowhere takes any value: text.
 */
export function flatSchema(schema: unknown, document: Json): FlatSchema {
  const flat = flatten(schema, document, 0);
  const undescribed = [...flat.required].filter((name) => !flat.properties.has(name));
  const texts = undescribed.map((name): [string, unknown] => [name, { type: "string" }]);
  return { ...flat, properties: new Map([...flat.properties, ...texts]) };
}

function flatten(schema: unknown, document: Json, depth: number): FlatSchema {
  const { allOf, oneOf, anyOf, properties, required, items, type, ...keywords } = deref(schema, document);
  const own: FlatSchema = {
    type: typeOf(type, properties, items, keywords),
    properties: new Map(Object.entries(objectOf(properties))),
    required: new Set(listOf(required).map(String)),
    items,
    keywords,
  };
  if (depth > 12) return own;
  const alternatives = [oneOf, anyOf].flatMap((list) => firstAlternative(list, document));
  const [chosen] = alternatives;
  return [...listOf(allOf), ...alternatives, ...discriminating(keywords.discriminator, chosen)]
    .map((member) => flatten(member, document, depth + 1))
    .reduce(merge, own);
}

function merge(one: FlatSchema, other: FlatSchema): FlatSchema {
  return {
    type: one.type ?? other.type,
    properties: new Map([...one.properties, ...other.properties]),
    required: new Set([...one.required, ...other.required]),
    items: one.items ?? other.items,
    keywords: { ...other.keywords, ...one.keywords },
  };
}

function firstAlternative(list: unknown, document: Json): unknown[] {
  const notNull = listOf(list).find((each) => {
    const { type, enum: values } = deref(each, document);
    return type !== "null" && !(Array.isArray(values) && values.length === 1 && values[0] === null);
  });
  return notNull === undefined ? [] : [notNull];
}

/** The property that tells which alternative was chosen, as a schema of its own. */
function discriminating(discriminator: unknown, chosen: unknown): unknown[] {
  const { propertyName, mapping } = objectOf(discriminator);
  const { $ref } = objectOf(chosen);
  if (typeof propertyName !== "string" || typeof $ref !== "string") return [];
  const [key = $ref.replace(/.*\//, "")] =
    Object.entries(objectOf(mapping)).find(([, to]) => to === $ref) ?? [];
  return [{ properties: { [propertyName]: { type: "string", const: key } }, required: [propertyName] }];
}

/** A schema that lists properties or items is taken for an object or an array: that is what it is written for. */
function typeOf(type: unknown, properties: unknown, items: unknown, keywords: Json): string | undefined {
  const first = Array.isArray(type) ? type.find((each) => each !== "null") : type;
  if (typeof first === "string") return first;
  if (properties !== undefined || keywords.additionalProperties !== undefined) return "object";
  return items === undefined ? undefined : "array";
}
