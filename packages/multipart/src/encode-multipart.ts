import { type EncodeOptions, encode } from "./encode.js";
import { encodePlain } from "./encode-plain.js";
import type { MultipartBody } from "./multipart-body.js";
import { type MultipartValue, type ToPartsOptions, toParts } from "./to-parts.js";

/**
 * A value as a multipart body: `toParts`, then `encode`.
 * @throws MultipartError before anything is read or sent
 */
export function encodeMultipart(
  value: MultipartValue,
  options: ToPartsOptions & EncodeOptions = {},
): MultipartBody {
  return encodePlain(value, options) ?? encode(toParts(value, options), options);
}
