import { isJson, isMultipart, isUrlencoded } from "@partwise/multipart/media-types";

/** Whether a body of this media type is made of properties, so that each property can have a flag. */
export function holdsProperties(mediaType: string): boolean {
  return isJson(mediaType) || isForm(mediaType);
}

/** Whether a body of this media type is a form. */
export function isForm(mediaType: string): boolean {
  return isMultipart(mediaType) || isUrlencoded(mediaType);
}
