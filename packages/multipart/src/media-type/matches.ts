import { essenceOf } from "./media-type.js";

/** Whether the media type is one that `pattern` (a media type, or a wildcard such as `image/*`) allows. */
export function matches(pattern: string, mediaType: string): boolean {
  const wanted = essenceOf(pattern);
  const essence = essenceOf(mediaType);
  if (wanted === "*/*" || wanted === "*") return true;
  return wanted.endsWith("/*") ? essence.startsWith(wanted.slice(0, -1)) : essence === wanted;
}
