import { type EncodeOptions, encode, type MultipartBody } from "./encode.js";
import { type MultipartValue, type ToPartsOptions, toParts } from "./to-parts.js";

/**
 * A value as a multipart body: `toParts`, then `encode`.
 * @throws MultipartError before anything is read or sent
 */
export function encodeMultipart(
  value: MultipartValue,
  options: ToPartsOptions & EncodeOptions = {},
): MultipartBody {
  return encode(toParts(value, options), options);
}
