import { createBoundary } from "../body/create-boundary.js";
import type { EncodeOptions } from "../body/encode.js";
import type { MultipartBody } from "../body/multipart-body.js";
import { writeParts } from "../body/write-parts.js";
import { addDefaultParts, type DefaultPart, type DefaultSource } from "../decide/add-default-parts.js";
import type { ToPartsOptions } from "../decide/to-parts.js";
import { formHead } from "../part/form-head.js";
import { hasOnlyProperties } from "../value/is-lossless-json.js";
import { own } from "../value/own.js";
import { tagOf } from "../value/tag-of.js";

/**
 * Encodes a form that only needs the defaults, as `encodeMultipart` would: text, numbers, objects of JSON, Blobs, bytes, and
 * arrays of these. Undefined for every other value, and for one that `encodeMultipart` refuses. A page can load this
 * function at once, and `encodeMultipart` with the first value that needs it. `drawn` is the boundary. Default: a random
 * one.
 * @example
 * const body = encodeDefaultForm({ name: "Ada" }, {}) ?? (await import("@partwise/multipart")).encodeMultipart(value);
 */
export function encodeDefaultForm(
  value: unknown,
  {
    encodings,
    overrides,
    codecs,
    boundary,
    mediaType = "multipart/form-data",
  }: ToPartsOptions & EncodeOptions,
  drawn: string = createBoundary(),
): DefaultBody | undefined {
  const asked = overrides ?? codecs ?? boundary;
  if (asked !== undefined || mediaType !== "multipart/form-data" || !hasOnlyProperties(value))
    return undefined;
  if (tagOf(value) !== "Object") return undefined;
  const parts: DefaultPart[] = [];
  for (const name of Object.keys(value)) {
    if (!addDefaultParts(parts, name, value[name], own(encodings, name))) return undefined;
  }
  return {
    content: writeParts(parts, drawn, formHead),
    contentType: `${mediaType}; boundary=${drawn}`,
    boundary: drawn,
  };
}

/** A multipart body whose pieces `new Blob` accepts, and which can be sent again. */
export interface DefaultBody extends Omit<MultipartBody, "length"> {
  readonly content: string | readonly (string | DefaultSource)[];
}
