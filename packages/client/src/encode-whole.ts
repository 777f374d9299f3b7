import {
  applyCodec,
  type Binary,
  type BinarySource,
  type Codecs,
  isBinary,
  toBodyInit,
} from "@partwise/multipart";
import { CallError } from "./errors.js";
import { essenceOf, isConcrete, isJson } from "./media-type.js";

/** A body as fetch takes it, with the Content-Type that belongs to it. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Blob | ReadableStream<Uint8Array>;
}

/**
 * Encodes a body that has no parts: JSON, text, one binary, or what a codec writes. `wanted` is the call's own Content-Type header.
 * @throws CallError `MEDIA_TYPE` for a value that the media type has no form for
 * @throws MultipartError `INVALID_VALUE` for one that its codec does not write
 */
export function encodeWhole(
  value: unknown,
  mediaType: string,
  wanted: string | undefined,
  codecs?: Codecs,
): EncodedBody | Promise<EncodedBody> {
  const named = wanted ?? (isConcrete(mediaType) ? mediaType : undefined);
  if (isJson(mediaType)) {
    const contentType = named ?? "application/json";
    const written = applyCodec(codecs, value, contentType);
    return { contentType, body: written === undefined ? JSON.stringify(value) : bodyOf(written) };
  }
  if (typeof value === "string") {
    return { contentType: named ?? "text/plain", body: value };
  }
  if (isBinary(value)) {
    return encodeBinary(value, named);
  }
  const written = named && applyCodec(codecs, value, named);
  if (named !== undefined && written !== undefined) {
    return { contentType: named, body: bodyOf(written) };
  }
  const next = named
    ? `give createClient a codec: codecs: { "${essenceOf(named)}": write }`
    : "name its type in a Content-Type header";
  throw new CallError(
    "MEDIA_TYPE",
    `A body of type ${mediaType} must be a string or a binary value. To send an object or array, ${next}.`,
  );
}

/** The binary's own type stands where the description gives a range such as `image/*`. */
async function encodeBinary(value: Binary, named: string | undefined): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const source = typeof content === "function" ? await content() : content;
  const own = source instanceof Blob ? source.type : "";
  return {
    contentType: contentType ?? named ?? (own || "application/octet-stream"),
    body: bodyOf(source),
  };
}

function bodyOf(source: string | BinarySource): EncodedBody["body"] {
  if (typeof source === "string") {
    return source;
  }
  return toBodyInit({ contentType: "", boundary: "", content: [source], length: undefined });
}
