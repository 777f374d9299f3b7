import type { Context } from "./context.js";
import { type FormReading, readForm } from "./form.js";
import { isBinaryMediaType, isJson, isMediaType, isMultipart, isUrlencoded } from "./media-type-name.js";
import type { MediaTypeMetadata } from "./metadata.js";
import { isRawBinary } from "./part-type.js";
import { follow, type Located } from "./reference.js";
import type { RuleName } from "./rules.js";
import { saysNothing } from "./schema.js";

/** What is sent for one media type, and the rules that it follows from. */
export interface MediaTypeReading {
  readonly metadata: MediaTypeMetadata;
  readonly rules: readonly RuleName[];
  /** For multipart and application/x-www-form-urlencoded. */
  readonly form?: FormReading;
}

/** What is sent for one media type of a request body. */
export function mediaTypeMetadata(
  mediaType: string,
  located: Located<unknown>,
  context: Context,
): MediaTypeMetadata {
  return readMediaType(mediaType, located, context).metadata;
}

/**
 * Reads one media type of a request body. Only multipart types and urlencoded have encodings.
 * @see https://spec.openapis.org/oas/v3.1.1.html#media-type-object
 */
export function readMediaType(
  mediaType: string,
  located: Located<unknown>,
  context: Context,
): MediaTypeReading {
  if (!isMediaType(mediaType)) {
    context.warn(located.pointer, `"${mediaType}" is no media type; name one such as multipart/form-data`);
  }
  const object = follow(located, context) ?? { value: {}, pointer: located.pointer };
  const { schema } = object.value;
  if (isMultipart(mediaType) || isUrlencoded(mediaType)) {
    const isBare = schema === undefined && object.value.itemSchema === undefined && isMultipart(mediaType);
    if (isBare) {
      context.warn(
        object.pointer,
        "a multipart body without a schema is encoded by its values; give it a schema",
      );
    }
    const form = readForm({ mediaType, object, schema }, context);
    return { metadata: form.metadata, rules: isBare ? ["M4"] : [], form };
  }
  if (isJson(mediaType)) return { metadata: {}, rules: [] };
  if (saysNothing(schema)) {
    return isBinaryMediaType(mediaType)
      ? { metadata: { binary: true }, rules: ["M19"] }
      : { metadata: {}, rules: [] };
  }
  return isRawBinary(schema, context)
    ? { metadata: { binary: true }, rules: ["M17"] }
    : { metadata: {}, rules: [] };
}
