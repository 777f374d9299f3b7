import { type Binary, isBinary, type MultipartBody } from "@partwise/multipart";
import { CallError } from "./errors.js";
import { isConcrete, isJson } from "./media-type.js";
import type { EncodedContent } from "./request-class.js";

/** A body as the Request class takes it, with the Content-Type that belongs to it. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: EncodedContent;
}

/**
 * Encodes a body that has no parts: JSON, text or one binary. `wanted` is the call's own Content-Type header.
 * @throws CallError `MEDIA_TYPE` for a value that the media type has no form for
 */
export function encodeWhole(
  value: unknown,
  mediaType: string,
  wanted: string | undefined,
  toContent: (body: MultipartBody) => EncodedContent,
): EncodedBody | Promise<EncodedBody> {
  const named = wanted ?? (isConcrete(mediaType) ? mediaType : undefined);
  if (isJson(mediaType)) {
    return { contentType: named ?? "application/json", body: JSON.stringify(value) };
  }
  if (typeof value === "string") {
    return { contentType: named ?? "text/plain", body: value };
  }
  if (isBinary(value)) {
    return encodeBinary(value, named, toContent);
  }
  throw new CallError("MEDIA_TYPE", `A body of type ${mediaType} must be a string or a binary value.`);
}

/** The binary's own type stands where the description gives a range such as `image/*`. */
async function encodeBinary(
  value: Binary,
  named: string | undefined,
  toContent: (body: MultipartBody) => EncodedContent,
): Promise<EncodedBody> {
  const { content, contentType } = "content" in value ? value : { content: value, contentType: undefined };
  const source = typeof content === "function" ? await content() : content;
  const own = source instanceof Blob ? source.type : "";
  return {
    contentType: contentType ?? named ?? (own || "application/octet-stream"),
    body: toContent({ contentType: "", boundary: "", content: [source], length: undefined }),
  };
}
