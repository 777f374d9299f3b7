import { discriminated } from "./discriminated.js";
import { lookUp } from "./follow.js";
import { entriesOf, isObject, type JsonObject, listOf } from "./json-object.js";
import type { JsonSchema } from "./json-schema.js";
import type { Schemas } from "./schemas.js";
import { unicodePattern } from "./unicode-pattern.js";
import { unneededNames } from "./unneeded-names.js";

/**
 * Converts schemas of OpenAPI 3.0 to 3.2 to JSON Schema 2020-12: `nullable`, exclusive limits of 3.0, discriminators, and
 * properties that are required in one direction only. Keywords that no validator can read are left out.
 */
export function jsonSchemas(description: Schemas, way: Way): JsonSchemas {
  const { isAnswer, isForm, isLarge } = way;
  const is30 = description.openapi.startsWith("3.0");
  const lookup: Record<string, JsonSchema> = Object.create(null);
  const made = new WeakMap<object, JsonSchema>();
  let comparesItems = false;

  function convert(schema: unknown, spared: ReadonlySet<string> = none): JsonSchema {
    if (!isObject(schema)) return schema !== false;
    const { $ref } = schema;
    if (is30 && typeof $ref === "string") return { $ref: refer($ref, spared) };
    if (isForm && isText(schema) && isFile(schema)) return fileSchema(schema);
    const names = new Set([...spared, ...unneededNames(schema, isAnswer, description)]);
    const out: { [keyword: string]: unknown } = {};
    for (const [keyword, value] of Object.entries(schema)) {
      const converted = convertKeyword(keyword, value, names);
      if (converted !== undefined) out[keyword] = converted;
    }
    if (typeof $ref === "string") out.$ref = refer($ref, names);
    const required = listOf(schema.required).filter((name) => typeof name === "string" && !names.has(name));
    if (required.length > 0) out.required = required;
    if (isObject(schema.discriminator)) {
      const chosen = discriminated(schema, description, (each) => convert(each, names));
      if (chosen !== undefined) {
        delete out.oneOf;
        delete out.anyOf;
        out.allOf = [...((out.allOf as JsonSchema[] | undefined) ?? []), chosen];
      }
    }
    addFormat(out, schema, isForm && !isAnswer);
    return is30 ? in30(out, schema) : out;
  }

  function convertKeyword(keyword: string, value: unknown, names: ReadonlySet<string>): unknown {
    if (keyword === "uniqueItems") {
      if (value !== true || isLarge) return undefined;
      comparesItems = true;
      return true;
    }
    if (keyword === "type") return typesIn(value);
    if (keyword === "pattern") return typeof value === "string" ? unicodePattern(value) : undefined;
    if (numbers.has(keyword)) return typeof value === "number" ? value : undefined;
    if (keyword === "enum") return Array.isArray(value) ? value : undefined;
    if (keyword === "const" || keyword === "dependentRequired") return value;
    if (below.has(keyword)) {
      if (Array.isArray(value)) return undefined;
      return isObject(value) || typeof value === "boolean" ? convert(value) : undefined;
    }
    if (beside.has(keyword))
      return isObject(value) || typeof value === "boolean" ? convert(value, names) : undefined;
    if (lists.has(keyword)) {
      const members = listOf(value).map((each) => convert(each, keyword === "prefixItems" ? none : names));
      return members.length > 0 ? members : undefined;
    }
    if (!maps.has(keyword)) return undefined;
    const members = entriesOf(value).flatMap(([name, each]) => {
      const key = keyword === "patternProperties" ? unicodePattern(name) : name;
      return key === undefined
        ? []
        : [[key, convert(each, keyword === "dependentSchemas" ? names : none)] as const];
    });
    return Object.fromEntries(members);
  }

  function refer($ref: string, spared: ReadonlySet<string>): string {
    const target = lookUp($ref, description);
    const own = isObject(target) ? unneededNames(target, isAnswer, description) : none;
    const more = [...spared].filter((name) => !own.has(name)).sort();
    const key = more.length > 0 ? JSON.stringify([$ref, more]) : $ref;
    if (!(key in lookup)) {
      lookup[key] = true;
      lookup[key] = convert(target, new Set(more));
    }
    return key;
  }

  function of(schema: unknown): JsonSchema {
    if (!isObject(schema)) return convert(schema);
    const known = made.get(schema) ?? convert(schema);
    made.set(schema, known);
    return known;
  }

  return { of, lookup, comparesItems: () => comparesItems };
}

/** The settings under which values are checked. */
export interface Way {
  /** Whether a server sent the values; otherwise the client sends them. */
  readonly isAnswer: boolean;
  /** Whether the values are of a form, which may hold files. */
  readonly isForm: boolean;
  /** Whether to drop `uniqueItems`, for which the validator compares every item with every other. */
  readonly isLarge: boolean;
}

/** Schemas of a description for the validator. Each schema is converted on first use. */
export interface JsonSchemas {
  readonly of: (schema: unknown) => JsonSchema;
  /** The targets of `$ref` in the converted schemas. */
  readonly lookup: Record<string, JsonSchema>;
  readonly comparesItems: () => boolean;
}

/** The keyword under which a converted schema names the rule of the description that it represents. */
export const stands = "x-stands-for";

const none: ReadonlySet<string> = new Set();

const numbers = setOf(
  "minimum,maximum,exclusiveMinimum,exclusiveMaximum,multipleOf,minLength,maxLength,minItems,maxItems,minProperties,maxProperties,minContains,maxContains",
);
/** Keywords whose schemas are for members or items. */
const below = setOf(
  "items,additionalProperties,unevaluatedItems,unevaluatedProperties,contains,propertyNames",
);
/** Keywords whose schemas are for the value itself. */
const beside = setOf("not,if,then,else");
const lists = setOf("allOf,anyOf,oneOf,prefixItems");
const maps = setOf("properties,patternProperties,dependentSchemas");
const types = setOf("null,boolean,object,array,number,integer,string");

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(","));
}

function typesIn(value: unknown): unknown {
  const known = [value].flat().filter((type) => types.has(type as string));
  if (known.length === 0 || known.length < [value].flat().length) return undefined;
  return Array.isArray(value) ? known : known[0];
}

function isText({ type, $ref, allOf, anyOf, oneOf }: JsonObject): boolean {
  const all = [type].flat().filter((each) => each !== "null");
  const isOpen = type === undefined && [$ref, allOf, anyOf, oneOf].every((each) => each === undefined);
  return isOpen || (all.length === 1 && all[0] === "string");
}

/** Whether text represents bytes, or content of a media type. */
function isFile({ format, contentMediaType, contentEncoding }: JsonObject): boolean {
  return (
    format === "binary" ||
    format === "byte" ||
    contentMediaType !== undefined ||
    contentEncoding !== undefined
  );
}

/** The schema of a file or text, without limits, since a file is never read. */
function fileSchema({ type, nullable, format, contentEncoding }: JsonObject): JsonSchema {
  const isNullable = nullable === true || [type].flat().includes("null");
  const limit = format ?? contentEncoding ?? "binary";
  return { type: ["string", "object", ...(isNullable ? ["null"] : [])], [stands]: { rule: "format", limit } };
}

/** Adds the formats that the validator knows. Numbers get limits, and base64 text gets a pattern for its alphabet. */
function addFormat(
  out: { [keyword: string]: unknown },
  { format, contentEncoding }: JsonObject,
  isSentForm: boolean,
) {
  if (format === "int32" || format === "int64") {
    const bits = format === "int32" ? 31 : 63;
    const { minimum = -(2 ** bits), maximum = 2 ** bits - 1 } = out as { minimum?: number; maximum?: number };
    Object.assign(out, { minimum, maximum });
  } else if (format === "byte" || contentEncoding === "base64" || contentEncoding === "base64url") {
    out.pattern ??= "^[\\w+/\\-\\s]*={0,2}\\s*$";
    out[stands] = { rule: "format", limit: "byte", of: "pattern" };
  } else if (format === "date" && isSentForm) {
    // A form sends the first ten characters of a Date.
    out.pattern ??= "^\\d{4}-\\d\\d-\\d\\d(T.*)?$";
    out[stands] = { rule: "format", limit: "date", of: "pattern" };
  } else if (typeof format === "string" && formats.has(format)) {
    out.format = format;
  }
}

const formats = setOf("date-time,date,time,duration,email,hostname,ipv4,ipv6,uri,uri-reference,uuid");

/** Converts the keywords that 3.0 spells differently. */
function in30(out: { [keyword: string]: unknown }, schema: JsonObject): JsonSchema {
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (schema[exclusive] === true && out[limit] !== undefined) {
      out[exclusive] = out[limit];
      delete out[limit];
    }
  }
  if (schema.nullable !== true) return out;
  return { if: { type: "null" }, else: out };
}
