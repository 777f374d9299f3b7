import { type EncodeOptions, encode } from "../body/encode.js";
import { type MultipartBody, multipartBody } from "../body/multipart-body.js";
import { type MultipartValue, type ToPartsOptions, toParts } from "../decide/to-parts.js";
import { encodePlain } from "./encode-plain.js";

/**
 * A value as a multipart body: `toParts`, then `encode`.
 * @throws MultipartError before anything is read or sent
 */
export function encodeMultipart(
  value: MultipartValue,
  options: ToPartsOptions & EncodeOptions = {},
): MultipartBody {
  const plain = encodePlain(value, options);
  if (plain === undefined) return encode(toParts(value, options), options);
  return multipartBody(plain.contentType, plain.boundary, plain.content);
}
