import type { Context } from "../document/context.js";
import { type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { isReadOnly, isWriteOnly } from "../schemas/alternatives-of.js";
import { holdsJson, isGivenAsText } from "../words/is-media-type.js";
import { exampleFile } from "./example-file.js";
import { fitsSchema } from "./fits-schema.js";
import { isFiller } from "./is-filler.js";
import { matchingText } from "./matching-text.js";
import { mergedSchema } from "./merged-schema.js";
import { numberOf } from "./number-of.js";
import { textOf } from "./text-of.js";
import { typeOf } from "./type-of.js";

/**
 * Makes a value of a schema, the same at each call: the schema's example, constant, default or first enum value if that fits
 * the schema, else a value made from the keywords. Properties that the direction excludes are left out, and optional
 * properties that would recurse.
 * @example
 * ```ts
 * exampleOf({ type: "object", properties: { email: { type: "string" } } }, context, { direction: "request" });
 * // { email: "jane@example.com" }
 * ```
 */
export function exampleOf(schema: unknown, context: Context, options: ExampleOptions): unknown {
  const { name = "", withFiles = false, direction, contentType } = options;
  const place = {
    context,
    direction,
    name,
    withFiles,
    seen: new Set<string>(),
    depth: 0,
    nth: 0,
    room: { left: most },
  };
  return make(schema, { ...place, ...(contentType !== undefined && { contentType }) }) ?? null;
}

/** Which value is made. */
export interface ExampleOptions {
  /** `request` leaves out properties that are `readOnly`, `response` those that are `writeOnly`. */
  readonly direction: "request" | "response";
  /** The name of the property or parameter, from which a text takes its words. Default: none. */
  readonly name?: string;
  /** Whether binary values are an `ExampleFile`, as in forms, or text, as in JSON. Default: false, text. */
  readonly withFiles?: boolean;
  /** The content type of the file, if the schema is binary. */
  readonly contentType?: string;
}

interface Place extends Required<Pick<ExampleOptions, "direction" | "name" | "withFiles">> {
  readonly context: Context;
  readonly contentType?: string;
  readonly seen: ReadonlySet<string>;
  readonly depth: number;
  /** The position among items that have to differ. */
  readonly nth: number;
  readonly room: { left: number };
}

/** After so many values in one example, only required properties and items are made. */
const most = 500;
/** Below this depth, only required properties and items are made. */
const roomy = 6;
const widest = 64;

/** Makes a value; undefined for a schema that leads to itself. */
function make(given: unknown, place: Place): unknown {
  let first: unknown;
  for (let choice = 0; choice < widest; choice++) {
    const found = mergedSchema(given, place.context, { seen: place.seen, choice });
    if (found === undefined) continue;
    const value = makeMerged(found.schema, { ...place, seen: found.seen });
    const isLast = choice + 1 >= found.choices;
    if (
      value !== undefined &&
      (found.choices <= 1 || fitsSchema(value, given, place.context, place.direction))
    )
      return value;
    first ??= value;
    if (isLast) break;
  }
  return first;
}

function makeMerged(schema: JsonObject, place: Place): unknown {
  place.room.left -= 1;
  if ("const" in schema) return schema.const;
  const allowed = listOf(schema.enum);
  if (place.withFiles && isBytes(schema))
    return exampleFile(place.name, place.contentType ?? mediaTypeIn(schema), schema.maxLength);
  const told = [schema.example, ...listOf(schema.examples), schema.default].filter(
    (each) => each !== undefined,
  );
  if (place.nth === 0 || told.length > place.nth) {
    const said = told
      .slice(place.nth)
      .find((each) => !isFiller(each) && fitsSchema(each, schema, place.context, place.direction));
    if (said !== undefined) return said;
  }
  if (allowed.length > 0) return allowed[place.nth] ?? allowed[0];
  const type = typeOf(schema);
  switch (type) {
    case "object":
      return objectFrom(schema, { ...place, depth: place.depth + 1, nth: 0 });
    case "array":
      return arrayFrom(schema, { ...place, depth: place.depth + 1 });
    case "boolean":
      return place.nth === 0;
    case "integer":
    case "number":
      return numberOf(schema, type === "integer", place.nth);
    case "null":
      return null;
    default:
      return holdsJsonText(schema)
        ? JSON.stringify(
            make(schema.contentSchema ?? { type: "object" }, { ...place, withFiles: false }) ?? {},
          )
        : textOf(schema, place.name, place.nth);
  }
}

function holdsJsonText({ contentMediaType, contentEncoding }: JsonObject): boolean {
  return typeof contentMediaType === "string" && contentEncoding === undefined && holdsJson(contentMediaType);
}

function isBytes({ format, contentEncoding, contentMediaType, type }: JsonObject): boolean {
  if (contentEncoding !== undefined) return false;
  return (
    format === "binary" ||
    format === "file" ||
    (typeof contentMediaType === "string" &&
      !isGivenAsText(contentMediaType) &&
      (type === undefined || type === "string"))
  );
}

function mediaTypeIn({ contentMediaType }: JsonObject): string | undefined {
  return typeof contentMediaType === "string" ? contentMediaType : undefined;
}

function objectFrom(schema: JsonObject, place: Place): unknown {
  const properties = objectOf(schema.properties);
  const isSpared = place.direction === "request" ? isReadOnly : isWriteOnly;
  const needed = new Set(listOf(schema.required).filter((name) => typeof name === "string"));
  const entries = new Map<string, unknown>();
  const isNarrow = place.depth > roomy || place.room.left < 0;
  for (const [name, property] of Object.entries(properties)) {
    if (isSpared(property, place.context)) continue;
    if (!needed.has(name) && (isNarrow || objectOf(property).deprecated === true)) continue;
    const value = make(property, { ...place, name });
    if (value === undefined && needed.has(name)) return undefined;
    if (value !== undefined) entries.set(name, value);
  }
  const { additionalProperties = true } = schema;
  for (const name of needed) {
    if (entries.has(name) || Object.hasOwn(properties, name)) continue;
    entries.set(name, make(additionalProperties, { ...place, name }) ?? null);
  }
  const least = typeof schema.minProperties === "number" ? schema.minProperties : 0;
  const isMap =
    entries.size === 0 &&
    (typeof additionalProperties === "object" || schema.patternProperties !== undefined);
  for (let nth = 0; (nth === 0 && isMap && !isNarrow) || (entries.size < least && nth < 100); nth++) {
    const [pattern, of] = Object.entries(objectOf(schema.patternProperties))[0] ?? [];
    const { propertyNames } = schema;
    const name = propertyNames
      ? String(make(propertyNames, { ...place, name: "", nth }))
      : pattern
        ? (matchingText(pattern, nth) ?? "key")
        : "key";
    const value = make(of ?? additionalProperties, { ...place, name: "" });
    if (value !== undefined) entries.set(nth > 0 && entries.has(name) ? `${name}${nth + 1}` : name, value);
  }
  const ceiling = typeof schema.maxProperties === "number" ? schema.maxProperties : Number.POSITIVE_INFINITY;
  const kept = [...entries].sort(([one], [other]) =>
    entries.size > ceiling ? Number(needed.has(other)) - Number(needed.has(one)) : 0,
  );
  return Object.fromEntries(kept.slice(0, ceiling));
}

function arrayFrom(schema: JsonObject, place: Place): unknown {
  const { items, prefixItems, minItems, maxItems, uniqueItems } = schema;
  const start = place.nth;
  const itemName = place.name.replace(/(?:List|_list|s)$/, "");
  const one = { ...place, name: itemName, nth: 0 };
  const first = listOf(prefixItems).map((item) => make(item, one));
  const least = typeof minItems === "number" ? minItems : 0;
  const ceiling = typeof maxItems === "number" ? maxItems : Number.POSITIVE_INFINITY;
  const wanted = Math.min(Math.max(least - first.length, first.length > 0 ? 0 : 1), ceiling, longest);
  const rest: unknown[] = [];
  const isUnique = uniqueItems === true;
  const known = new Set<string>();
  for (let nth = 0; rest.length < wanted && nth < wanted * 4; nth++) {
    const item = make(items ?? true, isUnique || start > 0 ? { ...one, nth: nth + start } : one);
    if (item === undefined) return least > first.length + rest.length ? undefined : [...first, ...rest];
    if (isUnique && known.has(JSON.stringify(item))) continue;
    if (isUnique) known.add(JSON.stringify(item));
    rest.push(item);
  }
  return [...first, ...rest];
}

const longest = 1000;
