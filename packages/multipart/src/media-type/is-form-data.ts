import { essenceOf } from "./media-type.js";

/** Whether the media type is `multipart/form-data`, which is the default. */
export function isFormData(mediaType = "multipart/form-data"): boolean {
  return mediaType === "multipart/form-data" || essenceOf(mediaType) === "multipart/form-data";
}
