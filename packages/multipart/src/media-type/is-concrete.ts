import { type MultipartError, refusal } from "../contract/multipart-error.js";
import { essenceOf } from "./media-type.js";
import { splitMediaTypes } from "./split-media-types.js";

const concrete = /^[!#$%&'+.^_`|~\w-]+\/[!#$%&'+.^_`|~\w-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression looks for control characters.
const control = /[\0-\x08\x0a-\x1f\x7f]/;

/** Whether the text is one media type, without a wildcard, that a header can hold as it is. */
export function isConcrete(mediaType: string): boolean {
  if (mediaType === "application/json" || mediaType === "text/plain") return true;
  if (!concrete.test(essenceOf(mediaType)) || control.test(mediaType)) return false;
  return !mediaType.includes(",") || splitMediaTypes(mediaType).length === 1;
}

/** Refuses what is not one media type.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` */
export function assertConcrete(mediaType: unknown, property: string): asserts mediaType is string {
  if (typeof mediaType === "string" && isConcrete(mediaType)) return;
  throw invalidContentType(
    property,
    "its content type is not one media type",
    'set one, such as "image/png"',
  );
}

/** The error about a content type that cannot be sent, or that cannot be chosen. */
export function invalidContentType(
  property: string | undefined,
  found: string,
  next: string,
): MultipartError {
  return refusal("INVALID_CONTENT_TYPE", property, `${found}; ${next}`);
}
