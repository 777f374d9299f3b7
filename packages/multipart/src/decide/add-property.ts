import type { Encoding, EncodingOverride, Encodings } from "../contract/encoding.js";
import { isConcrete } from "../media-type/is-concrete.js";
import { isJson, isMultipart } from "../media-type/media-type.js";
import type { Part } from "../part/part.js";
import type { Codecs } from "../serialize/apply-codec.js";
import { hasStyle, type StyleSpelling, serializeStyle } from "../serialize/serialize-style.js";
import { jsonValueOf, serializeValue } from "../serialize/serialize-value.js";
import { isBinary } from "../value/binary.js";
import { tagOf } from "../value/tag-of.js";
import { addNested } from "./add-nested.js";
import { toFilePart } from "./to-file-part.js";
import type { ToPartsOptions } from "./to-parts.js";

/**
 * Adds the parts of a named property. `property` is the path of the property, for messages.
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-by-name
 */
export function addProperty(
  parts: Part[],
  name: string,
  given: unknown,
  property: string,
  how: Decided,
): void {
  const value = resolve(given, property, how.encoding);
  if (objectLayoutOf(value, how)) addNested(parts, name, value as object, property, how);
  else if (isStyled(value, how)) addStyled(parts, name, value, property, how);
  else if (Array.isArray(value) && !isOneBody(value, how)) addArray(parts, name, value, property, how);
  else addValue(parts, name, value, property, how);
}

/** The differences between kinds of bodies. */
export interface Target {
  /** Whether the body is `multipart/form-data`. */
  readonly formData: boolean;
  /** How styles are spelled; absent where `style`, `explode` and `allowReserved` have no effect. */
  readonly style?: StyleSpelling;
  /** Completes a part. With `styled`, the text is spelled already; `value` is the binary of a file part. */
  finish(part: Part, property: string, how: Decided, styled?: true, value?: object): Part;
  /** Makes the parts of a nested multipart body; absent where a part cannot hold a body. */
  nest?(value: unknown, options: NestOptions, path: string): Part[];
}

/** The inputs that decide how one property becomes parts: the description, the caller, and the kind of body. */
export interface Decided {
  readonly encoding: Encoding | undefined;
  readonly override: EncodingOverride | undefined;
  readonly target: Target;
  readonly codecs: Codecs | undefined;
  readonly typeOf?: ToPartsOptions["typeOf"];
}

interface NestOptions {
  encodings: Encodings | undefined;
  prefixEncoding?: readonly Encoding[];
  itemEncoding?: Encoding;
  mediaType: string;
  codecs: Codecs | undefined;
  typeOf?: ToPartsOptions["typeOf"];
}

/** Adds the part of one value, which may be an array: an item of an array, or a part without a name. */
export function addValue(
  parts: Part[],
  name: string | undefined,
  given: unknown,
  property: string,
  how: Decided,
): void {
  const { encoding, override, target, codecs, typeOf } = how;
  const value = resolve(given, property, encoding);
  if (value === undefined) return;
  if (value === null) {
    const content = nullText(how);
    if (content === undefined) return;
    const type = override?.contentType ?? encoding?.contentType ?? encoding?.defaultContentType;
    const part: Part = { name, content };
    if (content !== "" && type !== undefined && isJson(type)) part.contentType = type;
    parts.push(target.finish(part, property, how));
    return;
  }
  if (typeof value === "object") {
    if (isBinary(value)) {
      const part = toFilePart(name, value, property, how);
      parts.push(target.finish(part, property, how, undefined, value));
      return;
    }
    const contentType = nestedType(how);
    if (contentType !== undefined && target.nest !== undefined) {
      const options = { ...encoding, encodings: encoding?.encoding, mediaType: contentType, codecs, typeOf };
      const part = { name, contentType, content: target.nest(value, options, property) };
      parts.push(target.finish(part, property, how));
      return;
    }
  }
  parts.push(target.finish(toTextPart(name, value, property, encoding, how), property, how));
}

function addStyled(parts: Part[], name: string, value: unknown, property: string, how: Decided): void {
  const { encoding = {}, target } = how;
  const nulls = nullText(how);
  const filled = Array.isArray(value) ? value.map((item) => (item === null ? nulls : item)) : value;
  for (const [partName, content] of serializeStyle(name, filled, encoding, property, target.style)) {
    parts.push(target.finish({ name: partName, content }, property, how, true));
  }
}

function addArray(
  parts: Part[],
  name: string,
  items: readonly unknown[],
  property: string,
  how: Decided,
): void {
  const { encoding, override, target } = how;
  const layout = override?.array ?? encoding?.array;
  if (layout === "json") {
    const { contentEncoding, ...described } = encoding ?? {};
    const { contentType } = described;
    const values = items.map((item, i) => resolve(item, `${property}[${i}]`, encoding));
    const part = toTextPart(name, values, property, contentType ? { contentType } : undefined, how);
    parts.push(target.finish(part, property, { ...how, encoding: described }));
    return;
  }
  const start = parts.length;
  for (const [i, item] of items.entries()) {
    const index = layout === "brackets" ? "[]" : layout === "indexed" ? `[${parts.length - start}]` : "";
    addValue(parts, name + index, item, `${property}[${i}]`, how);
  }
}

function toTextPart(
  name: string | undefined,
  value: unknown,
  property: string,
  encoding: Encoding | undefined,
  { override, codecs }: Decided,
): Part {
  const wanted = override?.contentType;
  const { content, contentType } = serializeValue(value, property, encoding, wanted, codecs);
  return contentType === undefined ? { name, content } : { name, contentType, content };
}

/**
 * The layout by which the values in an object, or in an array of objects, become parts of their own. Undefined where they do
 * not: under a content type that the caller asks for, and in an array that is sent as JSON.
 */
export function objectLayoutOf(
  value: unknown,
  { encoding, override, target }: Decided,
): "brackets" | "dots" | undefined {
  const isDeep = target.style !== undefined && encoding?.style === "deepObject";
  const layout = override?.object ?? encoding?.object ?? (isDeep ? "brackets" : "json");
  if (layout === "json" || target.style === undefined || override?.contentType !== undefined)
    return undefined;
  if (!Array.isArray(value)) return isStructured(value) ? layout : undefined;
  return (override?.array ?? encoding?.array) !== "json" && value.some(isStructured) ? layout : undefined;
}

function isStructured(value: unknown): boolean {
  return typeof value === "object" && value !== null && !isBinary(value) && tagOf(value) !== "Date";
}

/** The value that becomes parts: the JSON value of a Date or of an object with `toJSON()`, else the value itself. */
export function resolve(value: unknown, property: string, encoding: Encoding | undefined): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isBinary(value)) return value;
  return jsonValueOf(value, property, encoding?.format);
}

function isStyled(value: unknown, { encoding, override, target }: Decided): boolean {
  if (encoding === undefined || target.style === undefined || !hasStyle(encoding)) return false;
  if (value === undefined || value === null || override?.contentType !== undefined) return false;
  if (!Array.isArray(value))
    return !isBinary(value) && !(isStructured(value) && (override?.object ?? encoding.object));
  return override?.array === undefined && encoding.array === undefined && !value.some(isBinary);
}

/** The multipart type of a part that is a body of its own; undefined for every other part. */
function nestedType({ encoding, override }: Decided): string | undefined {
  const contentType = override?.contentType ?? encoding?.contentType;
  const nested = contentType !== undefined && isMultipart(contentType) && isConcrete(contentType);
  return nested ? contentType.trim() : undefined;
}

/** Whether an array with encodings by position is one nested body. In an array of arrays, each item is one. */
function isOneBody(items: readonly unknown[], how: Decided): boolean {
  const { prefixEncoding, itemEncoding } = how.encoding ?? {};
  if (prefixEncoding === undefined && itemEncoding === undefined) return false;
  return nestedType(how) !== undefined && !items.every(Array.isArray);
}

/** The text of null, as the caller or the description decides; undefined where null becomes no part. */
export function nullText({ encoding, override }: Decided): string | undefined {
  const layout = override?.null ?? encoding?.null;
  return layout === "empty" ? "" : layout === "text" ? "null" : undefined;
}
