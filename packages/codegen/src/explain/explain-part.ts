import type { Context } from "@partwise/description/document";
import {
  type EncodingMetadata,
  type EncodingReading,
  type FormReading,
  isDeep,
  type RuleName,
  type Shape,
  shapeOf,
} from "@partwise/description/reading";
import {
  isConcrete,
  isFormData,
  isJson,
  isMultipart,
  isUrlencoded,
  splitMediaTypes,
} from "@partwise/multipart/media-types";

/** Describes the parts that one property or item becomes. */
export function explainPart(
  { name, reading, mediaType, isItem, entry }: Given,
  context: Context,
  explainNested: (form: FormReading, mediaType: string) => readonly PartExplanation[],
): PartExplanation {
  const { rules, nested, schema } = reading;
  const shape = shapeOf({ schema, isItem }, context);
  const metadata = withJson(reading.metadata, shape);
  const headers = headersOf(metadata, mediaType);
  const laidOut = isForm(mediaType) && !isItem && layoutOf(name, reading, mediaType, shape, context);
  if (laidOut) return { ...laidOut, property: name, headers, rules };
  const isOpen = shape.isAnything && mayCarryFile(metadata, mediaType);
  const contentType = metadata.style
    ? "text/plain"
    : (metadata.contentType ?? metadata.defaultContentType ?? null);
  // a file without a part name has a filename only when the value or the description gives one
  const isBare = isItem && entry === undefined && !isFormData(mediaType) && metadata.filename === undefined;
  return {
    property: name,
    name: isItem ? (entry ?? nameOfItem(metadata, mediaType)) : nameOf(name, metadata, shape),
    filename: isBare ? "no" : isOpen ? "when it is a file" : filenameOf(metadata, mediaType),
    contentType,
    header: headerOf(metadata, mediaType),
    repeated: repeatedOf(metadata, shape),
    text: isOpen ? "text or bytes" : textOf(metadata, shape, mediaType),
    headers,
    rules,
    ...(nested && isMultipart(mediaType) && { parts: explainNested(nested, metadata.contentType ?? "") }),
  };
}

/** The part, or parts, that one property or item becomes. */
export interface PartExplanation {
  /** A property, or `item 0`, `later items`, `each item` of an array. */
  readonly property: string;
  /** The part's name, or how the name is made: `tags[]`, `(each key)`; null for a part without a name. */
  readonly name: string | null;
  /** Whether the part has a filename. */
  readonly filename: "yes" | "no" | "when it is a file";
  /**
   * The content types that the description lists, else the type that the schema implies. A file has its own type: one of
   * those listed, or any type where none is listed or where `contentType` is null.
   */
  readonly contentType: string | null;
  /** Whether the part has a Content-Type header. */
  readonly header: "yes" | "no" | "by the value";
  /** How many parts a value becomes. */
  readonly repeated: "one part" | "one part an item" | "one part a key" | "one part a value" | "by the value";
  /** How the value is spelled. */
  readonly text: string;
  /** Names of the part headers that may be sent. */
  readonly headers: readonly string[];
  /** The rules behind the part. */
  readonly rules: readonly RuleName[];
  /** The parts of a part that is itself multipart. */
  readonly parts?: readonly PartExplanation[];
}

interface Given {
  readonly name: string;
  readonly reading: EncodingReading & { readonly schema: unknown };
  readonly mediaType: string;
  readonly isItem: boolean;
  /** The name of the property, for an item that is an object of one property. */
  readonly entry?: string;
}

/** The metadata with JSON as the content type of an array in one part, unless a content type or style is given. */
function withJson(metadata: EncodingMetadata, { isArray, isList }: Shape): EncodingMetadata {
  const { array, contentType, contentEncoding, style } = metadata;
  const isOnePart = (isArray && array === "json") || (isList && contentEncoding === undefined);
  if (!isOnePart || contentType !== undefined || style !== undefined) return metadata;
  return { ...metadata, defaultContentType: "application/json" };
}

/**
 * The names of the part headers. The encoder adds Content-Transfer-Encoding to base64, except in form-data, where RFC
 * 7578 deprecates the header.
 */
function headersOf(
  { headers = {}, contentEncoding }: EncodingMetadata,
  mediaType: string,
): readonly string[] {
  const names = Object.keys(headers);
  const isImplied = contentEncoding === "base64" && isMultipart(mediaType) && !isFormData(mediaType);
  const isDeclared = names.some((name) => name.toLowerCase() === "content-transfer-encoding");
  return isImplied && !isDeclared ? ["Content-Transfer-Encoding", ...names] : names;
}

type Layout = Omit<PartExplanation, "property" | "headers" | "rules" | "parts">;

/** The parts of an object, or an array of objects, that is laid out value by value. */
function layoutOf(
  name: string,
  { metadata, schema }: Given["reading"],
  mediaType: string,
  shape: Shape,
  context: Context,
): Layout | undefined {
  const { object, style } = metadata;
  if (!shape.isObject) return undefined;
  const isDeepObject = object === undefined && style === "deepObject" && isDeep(schema, context);
  if (object !== "brackets" && object !== "dots" && !isDeepObject) return undefined;
  const start = shape.isArray ? `${name}[0]` : name;
  return {
    name: object === "dots" ? `${start}.key.key ...` : `${start}[key][key] ...`,
    filename: isFormData(mediaType) ? "when it is a file" : "no",
    contentType: null,
    header: isFormData(mediaType) ? "by the value" : "no",
    repeated: "one part a value",
    text: isFormData(mediaType) ? "text or bytes" : "text",
  };
}

function isForm(mediaType: string): boolean {
  return isFormData(mediaType) || isUrlencoded(mediaType);
}

function nameOf(
  name: string,
  { array, style, explode }: EncodingMetadata,
  { isObject, isArray }: Shape,
): string {
  if (array === "brackets") return `${name}[]`;
  if (array === "indexed" || (style === "deepObject" && isArray)) return `${name}[0], ${name}[1] ...`;
  if (style === "deepObject") return `${name}[key]`;
  if (style === "form" && explode && isObject && !isArray) return "(each key)";
  return name;
}

function nameOfItem({ headers = {} }: EncodingMetadata, mediaType: string): string | null {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-disposition");
  return isFormData(mediaType) && header ? (header[1].value ?? "(its header's)") : null;
}

function filenameOf(metadata: EncodingMetadata, mediaType: string): PartExplanation["filename"] {
  if (!isMultipart(mediaType)) return "no";
  if (metadata.binary) return "yes";
  return mayBeFile(metadata) ? "when it is a file" : "no";
}

/** Whether a value may be a file: no style, encoding or content type makes it text. */
function mayBeFile({ style, contentEncoding, defaultContentType, contentType }: EncodingMetadata): boolean {
  if (style !== undefined || contentEncoding !== undefined || contentType !== undefined) return false;
  return defaultContentType === undefined || defaultContentType === "application/octet-stream";
}

/** Whether the listed content types, neither JSON nor multipart, allow a file in place of text. */
function mayCarryFile(
  { contentType, style, binary, contentEncoding, array }: EncodingMetadata,
  mediaType: string,
): boolean {
  if (contentType === undefined || !isMultipart(mediaType)) return false;
  if (style !== undefined || binary || contentEncoding !== undefined || array === "json") return false;
  return !splitMediaTypes(contentType).some((entry) => isJson(entry) || isMultipart(entry));
}

function headerOf(metadata: EncodingMetadata, mediaType: string): PartExplanation["header"] {
  if (!isMultipart(mediaType) || metadata.style !== undefined) return "no";
  if (metadata.contentType !== undefined) return "yes";
  if (mayBeFile(metadata) && !metadata.binary) return "by the value";
  return metadata.defaultContentType === "text/plain" ? "no" : "yes";
}

function repeatedOf({ array, style, explode }: EncodingMetadata, shape: Shape): PartExplanation["repeated"] {
  if (array === "json") return "one part";
  if (style === "deepObject") return shape.isArray ? "one part an item" : "one part a key";
  if (style !== undefined && !explode) return "one part";
  if (style !== undefined && shape.isObject && !shape.isArray) return "one part a key";
  if (shape.isArray) return "one part an item";
  return shape.isMaybeArray ? "by the value" : "one part";
}

const joined = { form: "comma", spaceDelimited: "space", pipeDelimited: "pipe", deepObject: "" };

function textOf(metadata: EncodingMetadata, shape: Shape, mediaType: string): string {
  const { binary, contentEncoding, style, explode, array, format } = metadata;
  if (array === "json") return "JSON";
  if (binary) return "bytes";
  const scalars = metadata.boolean === "1" ? "text, true as 1" : "text";
  if (style !== undefined)
    return explode || style === "deepObject" ? scalars : `text, ${joined[style]}-joined`;
  if (contentEncoding !== undefined) return `text in ${contentEncoding}`;
  const contentType = metadata.contentType ?? metadata.defaultContentType;
  if (contentType === undefined || mayBeFile(metadata)) return "by the value";
  const first = splitMediaTypes(contentType).find(isConcrete) ?? contentType;
  if (isJson(first)) return "JSON";
  if (isMultipart(first) && isMultipart(mediaType)) return "multipart";
  if (shape.isObject) return "refused without a codec";
  return format === "date" ? "text, a date" : scalars;
}
