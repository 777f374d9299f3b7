import { joinedBytes } from "./joined-bytes.js";

/** Texts and bytes as one base64 text. */
export function base64Of(pieces: readonly (string | Uint8Array | ArrayBuffer)[]): string {
  const bytes = joinedBytes(pieces);
  let text = "";
  // An engine limits the number of arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
