import { objectOf } from "@partwise/description/document";

/** A limit below: a higher one allows less. */
const least: KeywordRule = (old, now) => limit(number(old, -Infinity), number(now, -Infinity));

/** A limit above: a lower one allows less. */
const most: KeywordRule = (old, now) => limit(number(now, Infinity), number(old, Infinity));

/** Something asked for: more asks allow less, and of two asks neither holds the other. */
const asked: KeywordRule = (old, now) =>
  old === undefined ? "narrows" : now === undefined ? "widens" : "both";

/** A flag that allows less when it is true. */
const flag: KeywordRule = (old, now) => (now === true ? "narrows" : old === true ? "widens" : "none");

/** In OpenAPI 3.0 an exclusive limit is a flag. */
function orFlag(rule: KeywordRule): KeywordRule {
  return (old, now) => (typeof old === "boolean" || typeof now === "boolean" ? flag : rule)(old, now);
}

/** A multiple of a multiple is a multiple, too. */
const multiple: KeywordRule = (old, now) => {
  if (typeof old !== "number" || typeof now !== "number") return asked(old, now);
  return Number.isInteger(now / old) ? "narrows" : Number.isInteger(old / now) ? "widens" : "both";
};

/** A pattern that every text matches asks for nothing. */
const pattern: KeywordRule = (given, then) => {
  const [old, now] = [given, then].map((each) => (every.has(each) ? undefined : each));
  return old === now ? "none" : asked(old, now);
};

const every: ReadonlySet<unknown> = new Set(["", ".*", "^.*$"]);

/**
 * A discriminator is a hint to the alternatives, which tell what is allowed; the names of its mapping are values of their own.
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
const discriminator: KeywordRule = (old, now) => {
  const [before, after] = [objectOf(objectOf(old).mapping), objectOf(objectOf(now).mapping)];
  if (old === undefined || now === undefined) return "none";
  const narrows = Object.keys(before).some((name) => after[name] !== before[name]);
  const widens = Object.keys(after).some((name) => after[name] !== before[name]);
  return narrows && widens ? "both" : narrows ? "narrows" : widens ? "widens" : "none";
};

/** Formats whose values are of another format, too. */
const wider: Readonly<Record<string, string>> = { int32: "int64", float: "double", uri: "uri-reference" };

/** A format of which each value is of the other one, too, is narrower. */
const format: KeywordRule = (given, then) => {
  // any text is binary
  const [old, now] = [given, then].map((each) => (each === "binary" ? undefined : each));
  if (old === now) return "none";
  if (wider[String(old)] === now) return "widens";
  return wider[String(now)] === old ? "narrows" : asked(old, now);
};

/**
 * The keywords of JSON Schema that limit values and are no schemas. No type of TypeScript tells their values apart.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export const keywordRules: Readonly<Record<string, KeywordRule>> = {
  minimum: least,
  exclusiveMinimum: orFlag(least),
  minLength: least,
  minItems: least,
  minProperties: least,
  minContains: least,
  maximum: most,
  exclusiveMaximum: orFlag(most),
  maxLength: most,
  maxItems: most,
  maxProperties: most,
  maxContains: most,
  pattern,
  multipleOf: multiple,
  uniqueItems: flag,
  format,
  contentEncoding: asked,
  contentMediaType: asked,
};

/** The rules of keywords that types tell, too. */
export const typedRules: Readonly<Record<string, KeywordRule>> = { discriminator };

/** What an edit does to the set of values that a keyword allows. */
export type Effect = "narrows" | "widens" | "both" | "none";

/** How two values of a keyword, undefined where it is absent, compare. */
export type KeywordRule = (old: unknown, now: unknown) => Effect;

/** Keywords that say nothing of which values are allowed. */
export const annotations: ReadonlySet<string> = new Set(
  "$anchor,$comment,$defs,$id,$schema,default,definitions,deprecated,description,example,examples,externalDocs,title".split(
    ",",
  ),
);

function limit(old: number, now: number): Effect {
  return now > old ? "narrows" : now < old ? "widens" : "none";
}

function number(value: unknown, absent: number): number {
  return typeof value === "number" ? value : absent;
}
