import { MultipartError } from "../contract/multipart-error.js";

/**
 * Refuses a text that is no valid boundary: 1 to 70 letters, digits, `'()+_,-./:=?` and spaces, the last of them no space.
 * @throws {MultipartError} `INVALID_BOUNDARY`
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function assertBoundary(boundary: string): void {
  if (typeof boundary === "string" && /^(?!.* $)[\w'()+,./:=? -]{1,70}$/.test(boundary)) return;
  const need = "1 to 70 of A-Z a-z 0-9 ' ( ) + _ , - . / : = ? and inner spaces";
  throw new MultipartError("INVALID_BOUNDARY", `Boundary: not valid, need ${need}.`);
}
