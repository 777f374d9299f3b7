import { type EncodeOptions, encode } from "../body/encode.js";
import type { MultipartBody } from "../body/multipart-body.js";
import { type MultipartValue, type ToPartsOptions, toParts } from "../decide/to-parts.js";

/**
 * A value as a multipart body: `toParts`, then `encode`. Nothing is read or sent.
 * @throws MultipartError for a value, header, content type, boundary or media type that cannot be sent
 * @example
 * const { content, contentType } = encodeMultipart({ name: "Ada", photo: file });
 */
export function encodeMultipart(
  value: MultipartValue,
  options: ToPartsOptions & EncodeOptions = {},
): MultipartBody {
  return encode(toParts(value, options), options);
}
