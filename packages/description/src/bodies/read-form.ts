import { isFormData, isMultipart } from "@partwise/multipart/media-types";
import { CodegenError } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, listOf, objectOf } from "../document/json-object.js";
import type { EncodingMetadata, MediaTypeMetadata } from "../metadata/operations-metadata.js";
import { alternativesOf, isReadOnly } from "../schemas/alternatives-of.js";
import { propertiesOf } from "../schemas/properties-of.js";
import { entryReading, isEntry } from "./entry-reading.js";
import { isRawBinary } from "./part-type.js";
import { type EncodingReading, readEncoding } from "./read-encoding.js";

/**
 * Reads the parts of a form. An object has named parts, an array has parts in order, and a file is one part.
 * @throws {CodegenError} `STRUCTURE` when names and positions are mixed
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-usage-and-restrictions
 */
export function readForm(place: FormPlace, context: Context): FormReading {
  const { object, mediaType } = place;
  const schema = place.isItemwise ? itemOf(place.schema, context) : place.schema;
  const items = itemsOf(schema, object.value, context);
  checkPositions(place, context);
  const isFile = isMultipart(mediaType) && isRawBinary(schema, context);
  const properties =
    items || isFile ? new Map<string, PartReading>() : readProperties(place, schema, context);
  const positioned = isFile ? undefined : (items ?? itemsInData(place, schema, context));
  const positions =
    isMultipart(mediaType) && positioned ? readPositions(place, positioned, context) : undefined;
  const item = isFile ? readItem(place, schema, "itemEncoding", undefined, context) : positions?.item;
  const prefix = positions?.prefix ?? [];
  const named = [...properties]
    .filter(([, part]) => !part.isReadOnly && Object.keys(part.metadata).length > 0)
    .map(([name, part]): [string, EncodingMetadata] => [name, part.metadata]);
  return {
    properties,
    prefix,
    ...(item && { item }),
    metadata: {
      ...(named.length > 0 && { encoding: Object.fromEntries(named) }),
      ...(item && { itemEncoding: item.metadata }),
      ...(prefix.length > 0 && { prefixEncoding: prefix.map(({ metadata }) => metadata) }),
    },
  };
}

/** A body, or a part, that consists of parts. */
export interface FormPlace {
  readonly mediaType: string;
  /**
   * The Media Type Object, or the Encoding Object of a nested form, that holds `encoding`, `prefixEncoding` and
   * `itemEncoding`.
   */
  readonly object: Located<JsonObject>;
  readonly schema: unknown;
  /** Whether each item of an array schema is a form of its own. */
  readonly isItemwise?: boolean;
}

/** One property or item of a form. */
export interface PartReading extends EncodingReading {
  readonly schema: unknown;
  /** Whether the property is read-only and therefore not sent. */
  readonly isReadOnly: boolean;
  /** For an item that is an object of one property: the reading of each property that the schema names. */
  readonly entries?: ReadonlyMap<string, PartReading>;
}

/** The parts of a form: by name, or by position. */
export interface FormReading {
  readonly properties: ReadonlyMap<string, PartReading>;
  readonly prefix: readonly PartReading[];
  readonly item?: PartReading;
  readonly metadata: Pick<MediaTypeMetadata, "encoding" | "prefixEncoding" | "itemEncoding">;
}

function readProperties(
  { object: { value, pointer }, mediaType }: FormPlace,
  schema: unknown,
  context: Context,
): ReadonlyMap<string, PartReading> {
  const properties = propertiesOf(schema, context);
  const encodings = objectOf(value.encoding);
  for (const name of Object.keys(encodings)) {
    // 3.2 tells readers to ignore such a key; earlier versions forbid the key
    if (properties.has(name) || context.version === "3.2") continue;
    context.warn(
      joinPointer(pointer, "encoding", name),
      `the schema has no property "${name}", so this is ignored; add the property or remove the encoding`,
      "encoding-without-property",
    );
  }
  const found = new Map<string, PartReading>();
  for (const [name, property] of properties) {
    const encoding = { value: encodings[name], pointer: joinPointer(pointer, "encoding", name) };
    const isOnlyRead = isReadOnly(property, context);
    const quiet = isOnlyRead ? { ...context, warn: () => {} } : context;
    const reading = readEncoding({ schema: property, encoding, mediaType, isItem: false }, quiet);
    found.set(name, { ...reading, schema: property, isReadOnly: isOnlyRead });
  }
  return found;
}

/** The schemas of items: the first ones by position, and one for all later items. */
interface Items {
  readonly prefix: readonly unknown[];
  readonly rest: unknown;
}

/** The items of a schema that allows only arrays. */
function itemsOf(schema: unknown, { itemSchema }: JsonObject, context: Context): Items | undefined {
  if (itemSchema !== undefined && context.version === "3.2") return { prefix: [], rest: itemSchema };
  const alternatives = alternativesOf(schema, context).filter(({ types }) => types?.join() !== "null");
  const [only] = alternatives;
  const types = only?.types?.filter((type) => type !== "null");
  if (only === undefined || alternatives.length !== 1 || types?.join() !== "array") return undefined;
  return { prefix: only.prefixItems?.map(({ schema: item }) => item) ?? [], rest: only.rest };
}

/**
 * The items of a body whose schema is no array although encodings by position are given. An item of form-data is then an
 * object of one property of that schema.
 * @see https://spec.openapis.org/oas/v3.2.1.html#encoding-by-position
 */
function itemsInData(
  { object: { value }, mediaType }: FormPlace,
  schema: unknown,
  context: Context,
): Items | undefined {
  if (context.version !== "3.2" || (value.prefixEncoding ?? value.itemEncoding) === undefined)
    return undefined;
  return { prefix: [], rest: isFormData(mediaType) ? (schema ?? true) : true };
}

function itemOf(schema: unknown, context: Context): unknown {
  const items = itemsOf(schema, {}, context);
  return items === undefined ? schema : (items.rest ?? true);
}

function readPositions(
  place: FormPlace,
  items: Items,
  context: Context,
): Pick<FormReading, "prefix" | "item"> {
  const isKnown = context.version === "3.2";
  const prefixEncodings = isKnown ? listOf(place.object.value.prefixEncoding) : [];
  const { itemEncoding } = isKnown ? place.object.value : {};
  const length = Math.max(prefixEncodings.length, items.prefix.length);
  const prefix = Array.from({ length }, (_, index) => {
    const schema = index < items.prefix.length ? items.prefix[index] : items.rest;
    return index < prefixEncodings.length
      ? readItem(place, schema, `prefixEncoding/${index}`, prefixEncodings[index], context)
      : readItem(place, schema, "itemEncoding", itemEncoding, context);
  });
  if (items.rest === false) return { prefix };
  return { prefix, item: readItem(place, items.rest, "itemEncoding", itemEncoding, context) };
}

function readItem(
  { object, mediaType }: FormPlace,
  schema: unknown,
  key: string,
  value: unknown,
  context: Context,
): PartReading {
  const encoding = { value, pointer: `${object.pointer}/${key}` };
  const read = (each: unknown, to: Context) => {
    const reading = readEncoding({ schema: each, encoding, mediaType, isItem: true }, to);
    return { ...reading, schema: each, isReadOnly: false };
  };
  const isNamed = isFormData(mediaType) && context.version === "3.2" && isEntry(schema, context);
  const reading = read(schema, isNamed ? { ...context, warn: () => {} } : context);
  if (!isFormData(mediaType) || hasName(reading.metadata)) return reading;
  if (isNamed) return entryReading(schema, (each) => read(each, context), context);
  context.warn(
    encoding.pointer,
    "an item of form-data has no name of its own; describe an object, or give a Content-Disposition among its headers",
  );
  return reading;
}

function hasName({ headers = {} }: EncodingMetadata): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === "content-disposition");
}

/** Refuses names beside positions, and positions outside of a multipart type. */
function checkPositions({ object: { value, pointer }, mediaType }: FormPlace, context: Context): void {
  const keys = ["prefixEncoding", "itemEncoding"].filter((key) => value[key] !== undefined);
  for (const key of keys) {
    const at = joinPointer(pointer, key);
    if (context.version !== "3.2") {
      context.warn(at, `${key} is new in OpenAPI 3.2, so it is ignored; raise "openapi" to 3.2.0`);
    } else if (value.encoding !== undefined) {
      const advice = `keep encoding for an object, ${key} for an array`;
      const message = `${key} may not stand beside encoding; ${advice}`;
      throw new CodegenError("STRUCTURE", { file: context.file, pointer: at, message, advice });
    } else if (!isMultipart(mediaType)) {
      context.warn(at, `${key} is for multipart only, so it is ignored; remove it`);
    }
  }
}
