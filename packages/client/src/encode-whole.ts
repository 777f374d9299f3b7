import { type Binary, isBinary, toBodyInit } from "@partwise/multipart";
import { CallError } from "./errors.js";
import { isConcrete, isJson } from "./media-type.js";

/** A body as fetch takes it, with the Content-Type that belongs to it. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Blob | ReadableStream<Uint8Array>;
}

/**
 * Encodes a body that has no parts: JSON, text or one binary.
 * @throws CallError `MEDIA_TYPE` for a value that the media type has no form for
 */
export function encodeWhole(value: unknown, mediaType: string): EncodedBody | Promise<EncodedBody> {
  if (isJson(mediaType)) {
    return { contentType: mediaType, body: JSON.stringify(value) };
  }
  if (typeof value === "string") {
    return { contentType: isConcrete(mediaType) ? mediaType : "text/plain", body: value };
  }
  if (isBinary(value)) {
    return encodeBinary(value, mediaType);
  }
  throw new CallError("MEDIA_TYPE", `A body of type ${mediaType} must be a string or a binary value.`);
}

/** The binary's own type stands where the description gives a range such as `image/*`. */
async function encodeBinary(value: Binary, mediaType: string): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const source = typeof content === "function" ? await content() : content;
  const ownType = source instanceof Blob ? source.type : "";
  return {
    contentType: contentType ?? (isConcrete(mediaType) ? mediaType : ownType || "application/octet-stream"),
    body: toBodyInit({ contentType: "", boundary: "", content: [source], length: undefined }),
  };
}
