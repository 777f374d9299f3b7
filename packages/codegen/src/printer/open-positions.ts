import { type DraftContext, follow, isObject, listOf } from "@partwise/description/document";
import { eachMediaType } from "@partwise/description/reading";
import { isMultipart } from "@partwise/multipart/media-types";

/**
 * Allows items after `prefixItems` where the encodings by position describe such items and the schema does not.
 * @see https://spec.openapis.org/oas/v3.2.1.html#encoding-by-position
 */
export function openPositions(context: DraftContext): void {
  if (context.version !== "3.2") return;
  eachMediaType(context.document, (mediaType, object) => {
    const { schema, prefixEncoding, itemEncoding } = object;
    if (!isMultipart(mediaType) || !isObject(schema)) return;
    const target = follow({ value: schema, pointer: "" }, context)?.value;
    const first = listOf(target?.prefixItems);
    if (first.length === 0 || (target?.items ?? target?.unevaluatedItems) !== undefined) return;
    if (itemEncoding === undefined && listOf(prefixEncoding).length <= first.length) return;
    object.schema = { ...target, items: {} };
  });
}
