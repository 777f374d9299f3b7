import type { ZoomError } from "./zoom-error.js";

/**
 * Whether what the path names does not exist. Zoom says so with status 404, but for contact groups with status 400 and code
 * 300, which means a refused property too: then Zoom names the property. Code 64041 speaks of the path, not of an id.
 */
export function isMissing(
  { status, code, errors }: Pick<ZoomError, "status" | "code" | "errors">,
  path = "",
): boolean {
  if (status === 404) return code !== unknownPath;
  return status === 400 && code === 300 && errors.length === 0 && contactGroup.test(path);
}

const unknownPath = 64_041;

const contactGroup = /\/contacts\/groups\/\{/;
