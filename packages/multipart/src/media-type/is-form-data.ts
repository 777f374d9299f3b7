import { essenceOf } from "./media-type.js";

/** Whether it is `multipart/form-data`, which is the one that is meant when none is given. */
export function isFormData(mediaType = "multipart/form-data"): boolean {
  return mediaType === "multipart/form-data" || essenceOf(mediaType) === "multipart/form-data";
}
