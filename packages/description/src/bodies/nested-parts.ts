import { isConcrete, isMultipart } from "@partwise/multipart/media-types";
import type { EncodingMetadata, MediaTypeMetadata } from "../metadata/operations-metadata.js";

/**
 * The parts of a body that are multipart themselves, or objects of one property, each with its own nested parts. The key is
 * a property or a position; `*` is all later positions. Null marks a position that is not nested although all later ones
 * are. `deep` marks an object whose values become parts, so that a file may stand anywhere in the object.
 */
export interface NestedParts {
  readonly [part: string]: NestedParts | null | "deep";
}

type Encodings = Pick<MediaTypeMetadata, "encoding" | "prefixEncoding" | "itemEncoding">;

/**
 * The parts of a body that are multipart themselves; empty when no part is.
 * @see https://spec.openapis.org/oas/v3.2.0.html#nested-encoding
 */
export function nestedParts({ encoding = {}, prefixEncoding = [], itemEncoding }: Encodings): NestedParts {
  const named = Object.entries(encoding);
  const first = prefixEncoding.map((each, index) => [String(index), each] as const);
  const later = itemEncoding && isNested(itemEncoding) ? [["*", itemEncoding] as const] : [];
  return Object.fromEntries(
    [...named, ...first, ...later].flatMap(
      ([part, each]): readonly (readonly [string, NestedParts[string]])[] => {
        if (isNested(each)) return [[part, nestedParts(each)]];
        return later.length > 0 ? [[part, null]] : [];
      },
    ),
  );
}

/**
 * Whether a part nests. A binary value of a multipart type is finished content and does not; an item with encodings is an
 * object of one property and does.
 */
function isNested({ binary, contentType = "", encoding }: EncodingMetadata): boolean {
  if (!isMultipart(contentType) && encoding !== undefined) return true;
  return !binary && isMultipart(contentType) && isConcrete(contentType);
}
