import { type MultipartError, refusal } from "../contract/multipart-error.js";
import { isConcrete } from "./is-concrete.js";

/** Refuses a text that is not one media type.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` */
export function assertConcrete(mediaType: unknown, property: string): asserts mediaType is string {
  if (typeof mediaType === "string" && isConcrete(mediaType)) return;
  throw invalidContentType(
    property,
    "its content type is not one media type",
    'set one, such as "image/png"',
  );
}

/** The error for a content type that cannot be sent, or that leaves a choice. */
export function invalidContentType(
  property: string | undefined,
  found: string,
  next: string,
): MultipartError {
  return refusal("INVALID_CONTENT_TYPE", property, `${found}; ${next}`);
}
