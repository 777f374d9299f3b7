import type { Encoding, EncodingOverride } from "../contract/encoding.js";
import { invalidValue } from "../contract/multipart-error.js";
import { isMultipart } from "../media-type/media-type.js";
import type { Part } from "../part/part.js";
import { assertRecord } from "../value/assert-record.js";
import { isBinary, isBinarySource } from "../value/binary.js";
import { own } from "../value/own.js";
import { addProperty, addValue, type Target } from "./add-property.js";
import { decide, overrideOf } from "./decide.js";
import type { ToPartsOptions } from "./to-parts.js";

/**
 * Adds the parts of an array body, in order. An item of form-data is an object of one property, which gives the part its
 * name and value, unless the description gives the item itself a content. Every other item becomes a part without a name.
 * @throws {MultipartError} `INVALID_VALUE` for an item that should have one property and has none or several
 * @see https://spec.openapis.org/oas/v3.2.1.html#encoding-by-position
 */
export function addItems(
  parts: Part[],
  items: readonly unknown[],
  options: ToPartsOptions,
  path: string,
  target: Target,
): void {
  const { encodings, prefixEncoding, itemEncoding, overrides } = options;
  for (const [i, item] of items.entries()) {
    const encoding = prefixEncoding?.[i] ?? itemEncoding;
    const named = encoding === undefined ? encodings : namesIn(encoding);
    const at = `${path}[${i}]`;
    const isNamed = target.formData && (encoding === undefined || named !== undefined);
    if (isNamed && isEntry(item, named) && !hasName(encoding, overrideOf(overrides, String(i)))) {
      const name = nameOf(item, at);
      const about = own(named, name) ?? withoutNames(encoding);
      const by = encoding === undefined || own(overrides, name) !== undefined ? name : String(i);
      // An encoding by position makes one part of an item, even of an array.
      const add = encoding !== undefined && Array.isArray(item[name]) ? addValue : addProperty;
      add(parts, name, item[name], `${at}.${name}`, decide(by, about, options, target));
    } else {
      addValue(parts, undefined, item, at, decide(String(i), encoding, options, target));
    }
  }
  // Some descriptions have one file, or an array of files, as the body: no rule names such a part of form-data.
  for (const part of target.formData ? parts : []) {
    if (part.name === undefined && part.filename !== undefined) part.name = "file";
  }
}

/** The encodings by name of an item that is an object of one property; undefined for an item that is a nested body. */
function namesIn({ contentType, encoding }: Encoding): Encoding["encoding"] {
  return contentType !== undefined && isMultipart(contentType) ? undefined : encoding;
}

/** The encoding of the item's own value. */
function withoutNames(encoding: Encoding | undefined): Encoding | undefined {
  if (encoding === undefined) return undefined;
  const { encoding: _, ...rest } = encoding;
  return rest;
}

/** Whether the item is an object of properties. `{ content }` is a file, unless `named` has a property `content`. */
function isEntry(item: unknown, named: Encoding["encoding"]): item is Readonly<Record<string, unknown>> {
  if (typeof item !== "object" || item === null || Array.isArray(item) || isBinarySource(item)) return false;
  return !isBinary(item) || (own(named, "content") !== undefined && Object.keys(item).length === 1);
}

/** Whether a Content-Disposition header, declared with a value or given by the caller, names the part. */
function hasName(encoding: Encoding | undefined, override: EncodingOverride | undefined): boolean {
  const declared = Object.entries(encoding?.headers ?? {}).filter(([, { value }]) => value !== undefined);
  const names = [...declared.map(([name]) => name), ...Object.keys(override?.headers ?? {})];
  return names.some((name) => name.toLowerCase() === "content-disposition");
}

function nameOf(item: Readonly<Record<string, unknown>>, at: string): string {
  assertRecord(item, at);
  const keys = Object.keys(item);
  const given = keys.length === 1 ? keys : keys.filter((key) => item[key] !== undefined);
  const [name, ...more] = given;
  if (name !== undefined && more.length === 0) return name;
  const count = given.length === 0 ? "no property" : `${given.length} properties`;
  throw invalidValue(
    at,
    `an object of ${count}`,
    "an object of one property, which gives the part its name and value",
  );
}
