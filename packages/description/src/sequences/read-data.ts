import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf } from "../document/json-object.js";
import { propertiesOf } from "../schemas/properties-of.js";
import { holdsJson } from "../words/is-media-type.js";

/**
 * Reads the schemas that an event's data has to fit. The data is JSON where `contentMediaType` says so, or where its type is
 * not text. A `const` in brackets that is no JSON, such as `[DONE]`, ends the stream.
 */
export function readData(schemas: readonly unknown[], context: Context): DataReading {
  const kinds = kindsOf(merged(schemas), context, new Set());
  const rest = kinds.filter(({ kind }) => kind !== "end");
  const end = kinds.find(({ kind }) => kind === "end")?.end;
  const ending = end === undefined ? {} : { end };
  const [first] = rest;
  if (first === undefined) return { data: undefined, schema: {}, ...ending };
  const data = rest.every(({ kind }) => kind === first.kind) ? first.kind : "any";
  const schema = rest.length === 1 ? first.schema : { anyOf: rest.map((each) => each.schema) };
  return { data: data === "end" ? "text" : data, schema, ...ending };
}

/** How the data of an event is read: as JSON, as text, or as JSON if the text is JSON. */
export type DataKind = "json" | "text" | "any";

/** What the data of one shape of events is. */
export interface DataReading {
  /** Undefined where every allowed value ends the stream. */
  readonly data: DataKind | undefined;
  /** The schema of the decoded data, without the values that end the stream. */
  readonly schema: unknown;
  readonly end?: string;
}

/** One kind of data that a schema allows. */
interface Kind {
  readonly kind: DataKind | "end";
  readonly schema: unknown;
  readonly end?: string;
  /** Set where the schema describes the decoded content, not the text. */
  readonly isDecoded?: true;
}

/** Joins the schemas that an event and its base give the same property. */
function merged(schemas: readonly unknown[]): unknown {
  if (schemas.length < 2) return schemas[0] ?? { type: "string" };
  const described = schemas.filter((schema) => isObject(schema) && schema.$ref === undefined);
  return described.length === schemas.length ? Object.assign({}, ...described) : schemas.at(-1);
}

function kindsOf(schema: unknown, context: Context, seen: ReadonlySet<string>): readonly Kind[] {
  if (!isObject(schema)) return [{ kind: "text", schema: { type: "string" } }];
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (seen.has($ref)) return [];
    const kinds = kindsOf(lookUp($ref, context)?.value, context, new Set(seen).add($ref));
    // A schema is kept by its name, unless some of its values are left out or decoded.
    return kinds.every(isUndecodedJson) ? [{ kind: "json", schema }] : kinds;
  }
  const members = [...listOf(schema.oneOf), ...listOf(schema.anyOf)];
  if (members.length > 0 && schema.properties === undefined) {
    const kinds = members.flatMap((member) => kindsOf(member, context, seen));
    return kinds.every(isUndecodedJson) ? [{ kind: "json", schema }] : kinds;
  }
  return ownKinds(schema, context);
}

function isUndecodedJson({ kind, isDecoded }: Kind): boolean {
  return kind === "json" && !isDecoded;
}

function ownKinds(schema: JsonObject, context: Context): readonly Kind[] {
  const { contentMediaType, contentSchema, contentEncoding, enum: several, const: only } = schema;
  if (typeof contentMediaType === "string" && holdsJson(contentMediaType) && contentEncoding === undefined) {
    return [{ kind: "json", schema: contentSchema ?? {}, isDecoded: true }];
  }
  const values = only === undefined ? listOf(several) : [only];
  const end = values.find((value) => typeof value === "string" && isEnd(value)) as string | undefined;
  if (end !== undefined) {
    const rest = values.filter((value) => value !== end);
    const ending: Kind = { kind: "end", schema: {}, end };
    return rest.length === 0 ? [ending] : [ending, { kind: "text", schema: { ...schema, enum: rest } }];
  }
  const kind = kindOf(schema, values, context);
  return [{ kind, schema: kind === "text" && values.length === 0 ? { type: "string" } : schema }];
}

/** Whether a text in brackets is no JSON, as `[DONE]`. */
function isEnd(value: string): boolean {
  if (!/^\[.*\]$/s.test(value)) return false;
  try {
    JSON.parse(value);
    return false;
  } catch {
    return true;
  }
}

function kindOf(schema: JsonObject, values: readonly unknown[], context: Context): DataKind {
  const given = schema.type ?? listOf(schema.allOf).map((member) => typeOf(member, context))[0];
  const types = (Array.isArray(given) ? given : [given]).filter((type) => type !== "null");
  const isText = types.includes("string");
  if (isText) return types.length === 1 ? "text" : "any";
  if (types.some((type) => type !== undefined)) return "json";
  if (values.length > 0) return values.every((value) => typeof value === "string") ? "text" : "json";
  const isStructured =
    propertiesOf(schema, context).size > 0 ||
    schema.items !== undefined ||
    isObject(schema.additionalProperties);
  return isStructured ? "json" : "text";
}

function typeOf(schema: unknown, context: Context): unknown {
  if (!isObject(schema)) return undefined;
  const target = typeof schema.$ref === "string" ? lookUp(schema.$ref, context)?.value : schema;
  return isObject(target) ? target.type : undefined;
}
