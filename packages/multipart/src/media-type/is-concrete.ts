import { essenceOf } from "./media-type.js";
import { splitMediaTypes } from "./split-media-types.js";

/** Whether it is one media type, without wildcard, that can stand in a header as it is. */
export function isConcrete(mediaType: string): boolean {
  if (mediaType === "application/json" || mediaType === "text/plain") return true;
  if (!concrete.test(essenceOf(mediaType)) || control.test(mediaType)) return false;
  return !mediaType.includes(",") || splitMediaTypes(mediaType).length === 1;
}

const concrete = /^[!#$%&'+.^_`|~\w-]+\/[!#$%&'+.^_`|~\w-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const control = /[\0-\x08\x0a-\x1f\x7f]/;
