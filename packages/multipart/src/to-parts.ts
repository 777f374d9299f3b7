import { isBinary, isBinarySource } from "./binary.js";
import type { Encoding, EncodingOverride, EncodingOverrides, Encodings } from "./encoding.js";
import { MultipartError } from "./errors.js";
import { toFilePart } from "./file-part.js";
import { kindOfValue, tagOf } from "./kind-of-value.js";
import type { Part } from "./part.js";
import { partHeaders } from "./part-headers.js";
import { hasStyle, serializeStyle } from "./serialize-style.js";
import { plainValue, serializeValue } from "./serialize-value.js";

/** What decides how each property becomes parts. */
export interface ToPartsOptions {
  /** What the description says, by property. */
  encodings?: Encodings | undefined;
  /** What the caller decides over it, by property. */
  overrides?: EncodingOverrides | undefined;
}

/**
 * The parts of a value, in the order of its keys. Nothing is read or opened.
 * @throws MultipartError for a value that cannot be sent, before anything is encoded
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-multipart-media-types
 */
export function toParts(value: Readonly<Record<string, unknown>>, options: ToPartsOptions = {}): Part[] {
  assertRecord(value);
  const parts: Part[] = [];
  for (const name of Object.keys(value)) {
    addProperty(parts, name, value[name], own(options.encodings, name), own(options.overrides, name));
  }
  return parts;
}

function addProperty(
  parts: Part[],
  name: string,
  given: unknown,
  encoding: Encoding | undefined,
  override: EncodingOverride | undefined,
): void {
  const value = resolve(given, name);
  if (value === undefined || value === null) return;
  if (encoding !== undefined && override?.contentType === undefined && hasStyle(encoding)) {
    if (!holdsBinary(value)) {
      for (const [partName, content] of serializeStyle(name, value, encoding)) {
        parts.push(withHeaders({ name: partName, content }, name, encoding, override));
      }
      return;
    }
  }
  if (!Array.isArray(value)) {
    parts.push(toPart(name, value, name, encoding, override));
    return;
  }
  for (const [i, each] of value.entries()) {
    const property = `${name}[${i}]`;
    const item = resolve(each, property);
    if (item !== undefined && item !== null) parts.push(toPart(name, item, property, encoding, override));
  }
}

function toPart(
  name: string,
  value: unknown,
  property: string,
  encoding: Encoding | undefined,
  override: EncodingOverride | undefined,
): Part {
  if (typeof value === "object" && isBinary(value)) {
    return toFilePart(name, value, property, encoding, override);
  }
  const { content, contentType } = serializeValue(value, property, encoding, override?.contentType);
  const part: Part = contentType === undefined ? { name, content } : { name, contentType, content };
  return withHeaders(part, property, encoding, override);
}

function withHeaders(
  part: Part,
  property: string,
  encoding: Encoding | undefined,
  override: EncodingOverride | undefined,
): Part {
  const headers = partHeaders(property, encoding?.headers, override?.headers);
  if (headers !== undefined) part.headers = headers;
  return part;
}

/** Binaries stay; a Date or an object with `toJSON()` is replaced by what stands for it. */
function resolve(value: unknown, property: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isBinary(value)) return value;
  return plainValue(value, property);
}

function holdsBinary(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isBinary) : isBinary(value);
}

/** A property named like one that every object inherits, such as `constructor`, finds nothing. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

function assertRecord(value: unknown): void {
  const plain = typeof value === "object" && value !== null && tagOf(value) === "Object";
  // a form may well have a binary property called "content"
  if (plain && !isBinarySource(value)) return;
  throw new MultipartError("INVALID_VALUE", `Body: got ${kindOfValue(value)}, need an object of properties.`);
}
