import { MultipartError } from "./errors.js";

/** A boundary that no content holds: 122 random bits, in lower case, as a Blob's type is. */
export function createBoundary(): string {
  return `partwise-${randomUuid()}`;
}

/**
 * Refuses what is no boundary: 1 to 70 letters, digits, `'()+_,-./:=?` and spaces, no space at the end.
 * @throws MultipartError `INVALID_BOUNDARY`
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function assertBoundary(boundary: string): void {
  if (typeof boundary === "string" && /^(?!.* $)[\w'()+,./:=? -]{1,70}$/.test(boundary)) return;
  const need = "1 to 70 of A-Z a-z 0-9 ' ( ) + _ , - . / : = ? and inner spaces";
  throw new MultipartError("INVALID_BOUNDARY", `Boundary: not a valid one, need ${need}.`);
}

function randomUuid(): string {
  // Browsers have randomUUID in secure contexts only.
  const source = crypto;
  if (typeof source.randomUUID === "function") return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
