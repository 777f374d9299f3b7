/** Bytes for one call of `String.fromCharCode`: a multiple of three, so that padding occurs only at the end. */
const step = 0x6000;

/**
 * Bytes as base64 or base64url text. base64url has no padding, since `=` would have to be escaped in a URL.
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function encodeBytes(bytes: Uint8Array | ArrayBuffer, alphabet: "base64" | "base64url"): string {
  const view = "buffer" in bytes ? bytes : new Uint8Array(bytes);
  let text = "";
  for (let start = 0; start < view.length; start += step) {
    text += btoa(String.fromCharCode(...view.subarray(start, start + step)));
  }
  return alphabet === "base64" ? text : text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
