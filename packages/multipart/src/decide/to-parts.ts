import type { Encoding, EncodingOverrides, Encodings } from "../contract/encoding.js";
import { isFormData } from "../media-type/is-form-data.js";
import type { Part } from "../part/part.js";
import type { Codecs } from "../serialize/apply-codec.js";
import { formDataSpelling } from "../serialize/serialize-style.js";
import { assertRecord } from "../value/assert-record.js";
import { type Binary, isBinarySource } from "../value/binary.js";
import { own } from "../value/own.js";
import { addDefaultParts } from "./add-default-parts.js";
import { addItems } from "./add-items.js";
import { addProperty, type Target } from "./add-property.js";
import { decide, overrideOf } from "./decide.js";
import { finishPart } from "./finish-part.js";

/**
 * Turns a value into parts, in the order of its keys or items. No source is opened or read.
 * @throws {MultipartError} `INVALID_VALUE`, `INVALID_SOURCE`, `INVALID_CONTENT_TYPE` or `INVALID_HEADER` for what
 * cannot be sent, `SOURCE_FAILED` for a Node stream that has failed
 * @example
 * toParts({ tags: ["sea", "sun"], owner: { id: 7 } });
 * // [{ name: "tags", content: "sea" }, { name: "tags", content: "sun" },
 * //  { name: "owner", contentType: "application/json", content: '{"id":7}' }]
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-multipart-media-types
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-by-position
 */
export function toParts(value: MultipartValue, options: ToPartsOptions = {}): Part[] {
  return partsOf(value, options, "");
}

/** The options of `toParts`. */
export interface ToPartsOptions {
  /** The description of each property, by name. Default: the value decides. */
  encodings?: Encodings | undefined;
  /** The description of the first items of an array body, by position. */
  prefixEncoding?: readonly Encoding[] | undefined;
  /** The description of all later items of an array body. */
  itemEncoding?: Encoding | undefined;
  /** The caller's decisions, which win over the description: by name, by index in an array body, or for all as `"*"`. */
  overrides?: EncodingOverrides | undefined;
  /** Functions, by media type, that write objects and arrays under types other than JSON, or JSON in another form. */
  codecs?: Codecs | undefined;
  /** A multipart type. Default: `multipart/form-data`. */
  mediaType?: string | undefined;
  /** Returns the media type for a path, for a Node file stream, which has a path and no type. */
  typeOf?: ((filename: string) => string | undefined) | undefined;
}

/** The value of a multipart body: an object of properties, an array of parts in order, or one binary. */
export type MultipartValue = Readonly<Record<string, unknown>> | readonly unknown[] | Binary;

const formData: Target = { formData: true, style: formDataSpelling, finish: finishPart, nest: partsOf };
const ordered: Target = { formData: false, finish: finishPart, nest: partsOf };

function partsOf(value: unknown, options: ToPartsOptions, path: string): Part[] {
  const { encodings, overrides, codecs } = options;
  const target = isFormData(options.mediaType) ? formData : ordered;
  const parts: Part[] = [];
  if (Array.isArray(value)) {
    addItems(parts, value, options, path, target);
  } else if (isBinarySource(value)) {
    addItems(parts, [value], options, path, target);
  } else {
    assertRecord(value, path);
    for (const name of Object.keys(value)) {
      const property = path === "" ? name : `${path}.${name}`;
      const each = value[name];
      const encoding = own(encodings, name);
      const { length } = parts;
      const isDecided = overrideOf(overrides, name) !== undefined || (codecs && typeof each === "object");
      if (isDecided || !addDefaultParts(parts, name, each, encoding)) {
        parts.length = length;
        addProperty(parts, name, each, property, decide(name, encoding, options, target));
      }
    }
  }
  return parts;
}
