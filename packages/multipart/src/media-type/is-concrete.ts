import { essenceOf } from "./media-type.js";
import { splitMediaTypes } from "./split-media-types.js";

const concrete = /^[!#$%&'+.^_`|~\w-]+\/[!#$%&'+.^_`|~\w-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression looks for control characters.
const control = /[\0-\x08\x0a-\x1f\x7f]/;

/** Whether a text is one media type, without a wildcard, that fits into a header. */
export function isConcrete(mediaType: string): boolean {
  if (mediaType === "application/json" || mediaType === "text/plain") return true;
  if (!concrete.test(essenceOf(mediaType)) || control.test(mediaType)) return false;
  return !mediaType.includes(",") || splitMediaTypes(mediaType).length === 1;
}
