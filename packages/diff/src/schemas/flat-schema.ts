import {
  type Context,
  isObject,
  type JsonObject,
  joinPointer,
  type Located,
  listOf,
  lookUp,
  objectOf,
} from "@partwise/description/document";

/** A schema without references and `allOf`: what each keyword says of its values, and where properties stand. */
export interface FlatSchema {
  readonly pointer: string;
  /** Keywords but for those below; `types` stands for `type` and `nullable`, `values` for `enum` and `const`. */
  readonly keywords: Readonly<Record<string, unknown>>;
  /** Undefined: any type. */
  readonly types: ReadonlySet<string> | undefined;
  /** JSON texts; undefined: any value. */
  readonly values: ReadonlySet<string> | undefined;
  readonly properties: ReadonlyMap<string, Schemas>;
  readonly required: ReadonlySet<string>;
  /** Each a list of members, one of which a value has to match. */
  readonly choices: readonly Choice[];
  /** The pointers of the schemas that it is made of. */
  readonly sources: readonly string[];
}

/** Schemas that hold at once, at least one. */
export type Schemas = readonly [Located<unknown>, ...Located<unknown>[]];

/** The members of an `oneOf` or `anyOf`. */
export interface Choice {
  readonly keyword: "oneOf" | "anyOf";
  readonly pointer: string;
  readonly members: readonly Located<unknown>[];
}

/** Flattens schemas that hold at once. What leads to itself through references and `allOf` alone contributes nothing. */
export function flatSchema([first, ...more]: Schemas, context: Context): FlatSchema {
  let found = flatten(first, context, new Set());
  for (const schema of more) found = both(found, flatten(schema, context, new Set()));
  return found;
}

function flatten(schema: Located<unknown>, context: Context, seen: ReadonlySet<string>): FlatSchema {
  const { value, pointer } = schema;
  if (value === false) return { ...empty(pointer), types: new Set() };
  if (!isObject(value) || seen.has(pointer)) return empty(pointer);
  const way = new Set(seen).add(pointer);
  const { $ref } = value;
  if (typeof $ref === "string") {
    const target = lookUp($ref, context);
    const led = target === undefined ? empty(pointer) : flatten(target, context, way);
    const { $ref: _, ...beside } = value;
    if (context.version === "3.0" || Object.keys(beside).length === 0) return led;
    return both(led, own(beside, pointer));
  }
  let found = own(value, pointer);
  for (const [index, member] of listOf(value.allOf).entries()) {
    const located = { value: member, pointer: joinPointer(pointer, "allOf", index) };
    found = both(found, flatten(located, context, way));
  }
  return found;
}

function empty(pointer: string): FlatSchema {
  return {
    pointer,
    keywords: {},
    types: undefined,
    values: undefined,
    properties: new Map(),
    required: new Set(),
    choices: [],
    sources: [pointer],
  };
}

function own(schema: JsonObject, pointer: string): FlatSchema {
  const { type, nullable, enum: allowed, const: only, properties, required, ...rest } = schema;
  const { oneOf, anyOf, allOf: _, ...keywords } = rest;
  const types = type === undefined ? undefined : new Set([type].flat().map(String));
  if (nullable === true) types?.add("null");
  const listed = Array.isArray(allowed) ? allowed : only === undefined ? undefined : [only];
  const located = (keyword: "oneOf" | "anyOf", value: unknown): readonly Choice[] => {
    if (!Array.isArray(value) || value.length === 0) return [];
    const at = joinPointer(pointer, keyword);
    const members = value.map((member, index) => ({ value: member, pointer: joinPointer(at, index) }));
    return [{ keyword, pointer: at, members }];
  };
  return {
    pointer,
    keywords,
    types,
    values: listed && new Set(listed.map((each) => JSON.stringify(each))),
    properties: new Map(
      Object.entries(objectOf(properties)).map(([name, value]) => [
        name,
        [{ value, pointer: joinPointer(pointer, "properties", name) }],
      ]),
    ),
    required: new Set(listOf(required).map(String)),
    choices: [...located("oneOf", oneOf), ...located("anyOf", anyOf)],
    sources: [pointer],
  };
}

/** A schema whose values match both. */
function both(one: FlatSchema, other: FlatSchema): FlatSchema {
  const properties = new Map(one.properties);
  for (const [name, property] of other.properties) {
    const known = properties.get(name);
    properties.set(name, known === undefined ? property : [...known, ...property]);
  }
  return {
    pointer: one.pointer,
    keywords: { ...other.keywords, ...one.keywords, ...tightest(one.keywords, other.keywords) },
    types: shared(one.types, other.types, (type, types) => type === "integer" && types.has("number")),
    values: shared(one.values, other.values),
    properties,
    required: new Set([...one.required, ...other.required]),
    choices: [...one.choices, ...other.choices],
    sources: [...one.sources, ...other.sources],
  };
}

/** What both sets hold; a set that is undefined holds everything. */
function shared(
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
  isWithin: (value: string, values: ReadonlySet<string>) => boolean = () => false,
): ReadonlySet<string> | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const of = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    [...from].filter((value) => to.has(value) || isWithin(value, to));
  return new Set([...of(one, other), ...of(other, one)]);
}

function tightest(one: FlatSchema["keywords"], other: FlatSchema["keywords"]): FlatSchema["keywords"] {
  const found: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(one)) {
    const beside = other[keyword];
    if (typeof value !== "number" || typeof beside !== "number") continue;
    if (/^(min|exclusiveMin)/.test(keyword)) found[keyword] = Math.max(value, beside);
    if (/^(max|exclusiveMax)/.test(keyword)) found[keyword] = Math.min(value, beside);
  }
  if ([one.additionalProperties, other.additionalProperties].includes(false)) {
    found.additionalProperties = false;
  }
  return found;
}
