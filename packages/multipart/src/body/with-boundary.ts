import { invalidContentType } from "../media-type/assert-concrete.js";
import { isConcrete } from "../media-type/is-concrete.js";
import { essenceOf, isMultipart } from "../media-type/media-type.js";
import { piecesOf } from "../media-type/split-media-types.js";

/**
 * The Content-Type of a body: the media type with its parameters and the given boundary. A `multipart/related` without
 * `type` is given `rootType`, the type of its first part. `isToken` tells that the boundary needs no quotes.
 * @throws {MultipartError} `INVALID_CONTENT_TYPE` for a media type that is not multipart
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 * @see https://www.rfc-editor.org/rfc/rfc2387#section-3.1
 */
export function withBoundary(
  mediaType: string,
  boundary: string,
  rootType: string | undefined,
  isToken = false,
): string {
  // A boundary with one of these characters is no token of RFC 2045 and has to be quoted.
  const parameter =
    !isToken && /[ (),/:=?]/.test(boundary) ? `boundary="${boundary}"` : `boundary=${boundary}`;
  if (mediaType === "multipart/form-data") return `${mediaType}; ${parameter}`;
  const ascii = /^[\t\x20-\x7e]*$/.test(mediaType);
  if (!ascii || !isConcrete(mediaType) || !isMultipart(mediaType)) {
    const next = 'set one, such as "multipart/form-data"';
    throw invalidContentType(undefined, "its media type is not a multipart one", next);
  }
  const kept = piecesOf(mediaType, /(?:[^;"]|"(?:[^"\\]|\\.?)*"?)+/gs).filter(
    (each) => !/^boundary\s*=/i.test(each),
  );
  if (
    essenceOf(mediaType) === "multipart/related" &&
    !kept.some((each) => /^(?:type|start)\s*=/i.test(each))
  ) {
    kept.push(`type="${essenceOf(rootType ?? "text/plain")}"`);
  }
  return [...kept, parameter].join("; ");
}
