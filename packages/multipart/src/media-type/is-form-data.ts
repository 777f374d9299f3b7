import { essenceOf } from "./media-type.js";

/** Whether a media type, by default `multipart/form-data`, is `multipart/form-data`. */
export function isFormData(mediaType = "multipart/form-data"): boolean {
  return mediaType === "multipart/form-data" || essenceOf(mediaType) === "multipart/form-data";
}
