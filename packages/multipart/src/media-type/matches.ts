import { essenceOf } from "./media-type.js";

/** Whether `pattern`, a media type or a range such as `image/*`, covers the media type. Parameters do not count. */
export function matches(pattern: string, mediaType: string): boolean {
  const wanted = essenceOf(pattern);
  const essence = essenceOf(mediaType);
  if (wanted === "*/*" || wanted === "*") return true;
  return wanted.endsWith("/*") ? essence.startsWith(wanted.slice(0, -1)) : essence === wanted;
}
