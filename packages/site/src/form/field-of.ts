import { type Context, isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";
import { constraintsOf } from "./constraints-of.js";
import type { Field, FieldKind } from "./field.js";
import { limitWords } from "./limit-words.js";

/** The control that takes values of a schema. A schema that leads to itself, or lies deep, is typed as JSON. */
export function fieldOf(described: Described, context: Context): Field {
  return make({ ...described, seen: new Set(), depth: 0 }, { context, left: 400 });
}

/** What a control is made of. */
export interface Described {
  readonly name: string;
  readonly schema: unknown;
  readonly isRequired: boolean;
  /** The value goes out as bytes. */
  readonly isFile?: boolean;
  /** The value stands in a form, where binary texts are files. */
  readonly inForm?: boolean;
  /** The author's example, before that of the schema. */
  readonly example?: unknown;
}

interface Place extends Described {
  readonly seen: ReadonlySet<string>;
  readonly depth: number;
  /** Which branch of `oneOf` and `anyOf`, where the field is one of several. */
  readonly choice?: number;
}

/** How many more controls a form may have. */
interface Making {
  readonly context: Context;
  left: number;
}

const deepest = 6;
const mostBranches = 12;

function make(place: Place, making: Making): Field {
  making.left--;
  const { name, isRequired, schema: given, seen, choice = 0, depth } = place;
  const merged = mergedSchema(given, making.context, { seen, choice });
  if (merged === undefined) return { ...{ name, isRequired, kind: "json" }, description: "", limits: "" };
  if (place.choice === undefined && merged.choices > 1) {
    const branched = branchesOf(place, merged.choices, making);
    if (branched !== undefined) return branched;
  }
  const { schema } = merged;
  const { types, isNullable } = typesOf(schema);
  const constraints = constraintsOf(schema);
  const { description, format, default: fallback } = schema;
  const example = place.example ?? exampleIn(schema);
  const base = {
    ...{ name, isRequired },
    ...(isNullable && { isNullable }),
    description: typeof description === "string" ? description : "",
    limits: limitWords(constraints, format),
    ...(constraints !== undefined && { constraints }),
    ...(fallback !== undefined && { default: fallback }),
  };
  const leaf = (kind: FieldKind) => ({ ...base, kind, ...(example !== undefined && { example }) });
  if (depth > deepest || making.left <= 0) return leaf("json");
  const isArray = types[0] === "array";
  if (!isArray && (place.isFile || (place.inForm && isBinary(schema))))
    return { ...base, kind: "file", limits: limitWords(constraints) };
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (Array.isArray(values)) {
    const withNull = isNullable && !values.includes(null) ? [...values, null] : values;
    return { ...leaf("enum"), values: withNull };
  }
  if (types.length > 1) return { ...base, kind: "choice", branches: byType(place, types, making) };
  const inner = { seen: merged.seen, depth: depth + 1, ...(place.inForm && { inForm: true }) };
  if (isArray) {
    const { isFile = false } = place;
    const item = { ...inner, name: "", schema: schema.items, isRequired: true, isFile };
    return { ...leaf("array"), item: make(item, making) };
  }
  const [type = "json"] = types;
  if (type === "object") return objectField(schema, { ...base, example }, inner, making);
  if (type === "boolean")
    return isNullable ? { ...leaf("enum"), values: [true, false, null] } : leaf("boolean");
  if (type === "number" || type === "integer") return leaf(type);
  if (type !== "string") return leaf("json");
  const isLong = (constraints?.maxLength ?? 0) > 300 || /\n/.test(String(example ?? ""));
  return { ...leaf(isLong ? "lines" : "text"), ...(typeof format === "string" && { format }) };
}

function objectField(
  schema: JsonObject,
  { example, ...base }: Omit<Field, "kind">,
  inner: Pick<Place, "seen" | "depth" | "inForm">,
  making: Making,
): Field {
  const needed = listOf(schema.required);
  const members = Object.entries(objectOf(schema.properties)).filter(
    ([, member]) => objectOf(member).readOnly !== true,
  );
  const { additionalProperties: others } = schema;
  const isFree = isObject(others) && Object.keys(others).length > 0;
  if (members.length === 0 && !isFree)
    return { ...base, kind: "json", ...(example !== undefined && { example }) };
  const fields = members.map(([name, member]) => {
    const own = isObject(example) ? example[name] : undefined;
    const found = { ...inner, name, schema: member, isRequired: needed.includes(name) };
    return make(own === undefined ? found : { ...found, example: own }, making);
  });
  const free = isFree && make({ ...inner, name: "", schema: others, isRequired: true }, making);
  return { ...base, kind: "object", fields, ...(free && { free }) };
}

/** A selector of the branches that are not null; undefined where one branch is left, which stands for all. */
function branchesOf(place: Place, choices: number, making: Making): Field | undefined {
  const { name, isRequired, schema, seen } = place;
  const all = Array.from({ length: Math.min(choices, mostBranches) }, (_, choice) => ({
    choice,
    found: mergedSchema(schema, making.context, { seen, choice })?.schema ?? {},
  }));
  const some = all.filter(({ found }) => found.type !== "null" && !("not" in found));
  const isNullable = all.some(({ found }) => typesOf(found).isNullable);
  const [first] = some;
  if (first === undefined) return undefined;
  const own = objectOf(schema);
  const description = typeof own.description === "string" ? own.description : "";
  if (some.length === 1) {
    const field = make({ ...place, choice: first.choice }, making);
    return { ...field, ...(isNullable && field.kind !== "enum" && { isNullable }) };
  }
  const branches = some.map(({ choice, found }) =>
    make({ ...place, choice, name: branchName(own, choice, found), isRequired: true }, making),
  );
  return {
    ...{ name, isRequired, kind: "choice", description, limits: "", branches },
    ...(isNullable && { isNullable }),
  };
}

/** A branch for each type, where a schema allows several. */
function byType(place: Place, types: readonly string[], making: Making): readonly Field[] {
  return types.map((type) => {
    const schema = { allOf: [place.schema], type };
    return make({ ...place, schema, name: typeNames[type] ?? type, isRequired: true, choice: 0 }, making);
  });
}

function branchName({ oneOf, anyOf }: JsonObject, choice: number, found: JsonObject): string {
  if (typeof found.title === "string") return found.title;
  const members = [...listOf(oneOf), ...listOf(anyOf)].filter((each) => objectOf(each).type !== "null");
  const { $ref, required } = objectOf(members[choice]);
  if (typeof $ref === "string") return $ref.slice($ref.lastIndexOf("/") + 1);
  if (Array.isArray(required) && required.length > 0) return `With ${required.join(", ")}`;
  if (Array.isArray(found.enum) || found.const !== undefined) return "One of a list";
  const [type = ""] = typesOf(found).types;
  const words = typeNames[type] ?? `Choice ${choice + 1}`;
  return typeof found.format === "string" ? `${words} (${found.format})` : words;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "True or false",
  array: "List",
  object: "Object",
};

/** The types that are not null; guessed from other keywords where the schema names none. */
function typesOf(schema: JsonObject): { readonly types: readonly string[]; readonly isNullable?: true } {
  const given = [schema.type].flat().filter((each): each is string => typeof each === "string");
  const types = given.filter((each) => each !== "null");
  const isNullable = given.length > types.length || schema.nullable === true;
  const hasWholes = types.includes("number") && types.includes("integer");
  const known = hasWholes ? types.filter((each) => each !== "integer") : types;
  return { types: known.length > 0 ? known : guessed(schema), ...(isNullable && { isNullable }) };
}

function guessed({ properties, additionalProperties, items, minLength, maxLength, pattern }: JsonObject) {
  if (properties !== undefined || isObject(additionalProperties)) return ["object"];
  if (items !== undefined) return ["array"];
  return (minLength ?? maxLength ?? pattern) === undefined ? [] : ["string"];
}

function isBinary({ format, contentMediaType, contentEncoding, type }: JsonObject): boolean {
  if (format === "binary") return true;
  return type !== "object" && typeof contentMediaType === "string" && contentEncoding === undefined;
}

function exampleIn({ example, examples }: JsonObject): unknown {
  return example ?? listOf(examples)[0];
}
