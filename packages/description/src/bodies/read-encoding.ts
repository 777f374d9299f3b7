import { isFormData, isMultipart, isUrlencoded, splitMediaTypes } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import type { JsonObject } from "../document/json-object.js";
import { hasStyle, type Place } from "../document/place.js";
import type { EncodingMetadata } from "../metadata/operations-metadata.js";
import { isMediaType } from "../words/is-media-type.js";
import { type Extension, readExtension } from "./extension.js";
import { headersMetadata } from "./headers-metadata.js";
import { lintEncoding } from "./lint-encoding.js";
import { readPartType } from "./part-type.js";
import { type FormReading, readForm } from "./read-form.js";
import { reasonsOf } from "./reasons-of.js";
import type { RuleName } from "./rule-of.js";

/**
 * Reads the encoding of one property or item: first `x-partwise-encoding`, then the Encoding Object, then the schema.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function readEncoding(place: Place, context: Context): EncodingReading {
  const object = follow(place.encoding, context) ?? { value: {}, pointer: place.encoding.pointer };
  const part = readPartType(place.schema, context, place.isItem);
  const { binary, contentEncoding, defaultContentType, format } = part.partType;
  const extension = readExtension(place.schema, object, context);
  // a file stays a file part, whatever its style
  const style = binary || extension.contentType ? undefined : styleMetadata(place, object, context);
  const described = extension.contentType ?? (style ? undefined : contentTypeOf(object, context));
  const contentType = described ?? (style ? undefined : part.partType.contentType);
  const headers = headersOf(place, object, extension, context);
  const nested = contentType === undefined ? undefined : nestedForm(place, object, contentType, context);
  const metadata = sorted({
    array: extension.array,
    binary,
    boolean: extension.boolean,
    contentEncoding,
    contentType,
    defaultContentType: style || contentType ? undefined : defaultContentType,
    filename: extension.filename,
    format,
    headers,
    null: extension.null,
    object: extension.object,
    ...style,
    ...nested?.metadata,
  });
  lintEncoding({ place, object, metadata, defaultContentType }, context);
  return {
    metadata,
    rules: reasonsOf({ place, encoding: object.value, metadata, part, extension }, context),
    ...(nested && { nested }),
  };
}

/** The encoding of one property or item, and the rules that decided. */
export interface EncodingReading {
  readonly metadata: EncodingMetadata;
  readonly rules: readonly RuleName[];
  /** The parts of a part that is itself multipart. */
  readonly nested?: FormReading;
}

/** The metadata with keys in their fixed order, without undefined values. */
function sorted(metadata: { readonly [Key in keyof EncodingMetadata]?: EncodingMetadata[Key] | undefined }) {
  const entries = Object.entries(metadata).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))) as EncodingMetadata;
}

const styles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const;

/**
 * How a value is spelled in the style of a query parameter. Any one of the three keywords turns this on, and the missing
 * keywords take their defaults.
 */
function styleMetadata(
  { mediaType, isItem }: Place,
  { value, pointer }: Located<JsonObject>,
  context: Context,
): Required<Pick<EncodingMetadata, "style" | "explode" | "allowReserved">> | undefined {
  if (!hasStyle(value) || isItem) return undefined;
  if (!isUrlencoded(mediaType) && !(isFormData(mediaType) && context.version !== "3.0")) return undefined;
  const style = styles.find((known) => known === (value.style ?? "form"));
  if (style === undefined) {
    context.warn(
      joinPointer(pointer, "style"),
      `no property can have this style, so it is ignored; use ${styles.join(", ")}`,
    );
    return undefined;
  }
  const explode = typeof value.explode === "boolean" ? value.explode : style === "form";
  return { style, explode, allowReserved: value.allowReserved === true };
}

function contentTypeOf({ value, pointer }: Located<JsonObject>, context: Context): string | undefined {
  if (typeof value.contentType !== "string") return undefined;
  const contentType = value.contentType.trim();
  const bogus = splitMediaTypes(contentType).find((entry) => !isMediaType(entry));
  if (bogus === undefined) return contentType === "" ? undefined : contentType;
  context.warn(
    joinPointer(pointer, "contentType"),
    `${JSON.stringify(bogus)} is no media type, so this is ignored; name one such as application/json`,
  );
  return undefined;
}

function headersOf(
  { mediaType, isItem }: Place,
  { value, pointer }: Located<JsonObject>,
  extension: Extension,
  context: Context,
): EncodingMetadata["headers"] {
  const declared = headersMetadata(
    { value: value.headers, pointer: joinPointer(pointer, "headers") },
    { mediaType, isItem },
    context,
  );
  if (extension.headers === undefined || !isMultipart(mediaType)) return declared;
  const merged = new Map(Object.entries(declared ?? {}));
  for (const [name, header] of Object.entries(extension.headers)) {
    const known = [...merged.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
    merged.set(known, { ...merged.get(known), ...header });
  }
  return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The parts inside a part that is itself multipart. A named array becomes one such part for each item. */
function nestedForm(
  { schema, isItem }: Place,
  object: Located<JsonObject>,
  contentType: string,
  context: Context,
): FormReading | undefined {
  if (!isMultipart(contentType) || splitMediaTypes(contentType).length !== 1) return undefined;
  return readForm({ mediaType: contentType, object, schema, isItemwise: !isItem }, context);
}
