import { isMultipart, isUrlencoded } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import type { JsonObject } from "../document/json-object.js";
import type { MediaTypeMetadata } from "../metadata/operations-metadata.js";
import { saysNothing } from "../schemas/alternatives-of.js";
import { holdsJson, isBinaryMediaType, isKnownMultipart, isMediaType } from "../words/is-media-type.js";
import { lintJson } from "./lint-inner-binaries.js";
import { isRawBinary } from "./part-type.js";
import { type FormReading, readForm } from "./read-form.js";
import type { RuleName } from "./rule-of.js";

/**
 * Reads one media type of a request body. Only multipart types and urlencoded use encodings.
 * @see https://spec.openapis.org/oas/v3.1.1.html#media-type-object
 */
export function readMediaType(
  mediaType: string,
  located: Located<unknown>,
  context: Context,
): MediaTypeReading {
  if (!isMediaType(mediaType)) {
    context.warn(
      located.pointer,
      `"${mediaType}" is no media type; name one such as multipart/form-data`,
      "no-media-type",
    );
  } else if (isMultipart(mediaType) && !isKnownMultipart(mediaType)) {
    context.warn(
      located.pointer,
      `"${mediaType}" is sent as it is written, but is no type that servers know; did you mean ${
        /urlencoded/i.test(mediaType) ? "application/x-www-form-urlencoded" : "multipart/form-data"
      }?`,
      "unknown-multipart",
    );
  }
  const object = follow(located, context) ?? { value: {}, pointer: located.pointer };
  const { schema } = object.value;
  if (isMultipart(mediaType) || isUrlencoded(mediaType)) {
    const isBare = isMultipart(mediaType) && saysNoParts(object.value, context);
    if (isBare) {
      context.warn(
        object.pointer,
        "a multipart body without a schema is encoded by its values; give it a schema",
      );
    }
    const form = readForm({ mediaType, object, schema }, context);
    return { metadata: form.metadata, rules: isBare ? ["M4"] : [], form };
  }
  lintIdleEncoding(mediaType, object, context);
  if (holdsJson(mediaType)) {
    lintJson(schema, joinPointer(object.pointer, "schema"), context);
    return { metadata: {}, rules: [] };
  }
  if (saysNothing(schema)) {
    return isBinaryMediaType(mediaType)
      ? { metadata: { binary: true }, rules: ["M19"] }
      : { metadata: {}, rules: [] };
  }
  return isRawBinary(schema, context)
    ? { metadata: { binary: true }, rules: ["M17"] }
    : { metadata: {}, rules: [] };
}

/** What is sent for one media type, and the rules that decided. */
export interface MediaTypeReading {
  readonly metadata: MediaTypeMetadata;
  readonly rules: readonly RuleName[];
  /** Present for multipart and application/x-www-form-urlencoded. */
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

/** Whether a Media Type Object describes no content: it has no schema and, in 3.2, no encodings by position either. */
function saysNoParts(
  { schema, itemSchema, prefixEncoding, itemEncoding }: JsonObject,
  { version }: Context,
): boolean {
  const positions = version === "3.2" ? (prefixEncoding ?? itemEncoding) : undefined;
  return (schema ?? itemSchema ?? positions) === undefined;
}

/** Warns of an `encoding` on a media type that is not encoded by property. */
function lintIdleEncoding(
  mediaType: string,
  { value, pointer }: Located<JsonObject>,
  context: Context,
): void {
  for (const key of ["encoding", "prefixEncoding", "itemEncoding"]) {
    if (value[key] === undefined) continue;
    const kinds = key === "encoding" ? "multipart and application/x-www-form-urlencoded" : "multipart";
    context.warn(
      joinPointer(pointer, key),
      `${key} does nothing in ${mediaType}: ${key} is for ${kinds} only; remove it`,
    );
  }
}
