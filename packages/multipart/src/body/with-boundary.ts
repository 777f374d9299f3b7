import { invalidContentType, isConcrete } from "../media-type/is-concrete.js";
import { essenceOf, isMultipart } from "../media-type/media-type.js";
import { piecesOf } from "../media-type/split-media-types.js";

/**
 * The body's Content-Type: parameters survive, but for a `boundary`, which gives way to this one. A related
 * body that does not say the type of its root says it. To know that the boundary `isToken` spares a look at it.
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 * @see https://www.rfc-editor.org/rfc/rfc2387#section-3.1
 */
export function withBoundary(
  mediaType: string,
  boundary: string,
  rootType: string | undefined,
  isToken = false,
): string {
  // Of the characters that a boundary may hold, these are no token characters.
  const parameter =
    !isToken && /[ (),/:=?]/.test(boundary) ? `boundary="${boundary}"` : `boundary=${boundary}`;
  if (mediaType === "multipart/form-data") return `${mediaType}; ${parameter}`;
  const ascii = /^[\t\x20-\x7e]*$/.test(mediaType);
  if (!ascii || !isConcrete(mediaType) || !isMultipart(mediaType)) {
    const next = 'set one such as "multipart/form-data"';
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
