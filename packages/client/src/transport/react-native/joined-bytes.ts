/** Texts and bytes as one Uint8Array, texts in UTF-8. */
export function joinedBytes(pieces: readonly (string | Uint8Array | ArrayBuffer)[]): Uint8Array {
  const encoder = new TextEncoder();
  const all = pieces.map((piece) => {
    if (typeof piece === "string") return encoder.encode(piece);
    return piece instanceof Uint8Array ? piece : new Uint8Array(piece);
  });
  const joined = new Uint8Array(all.reduce((total, { byteLength }) => total + byteLength, 0));
  let at = 0;
  for (const bytes of all) {
    joined.set(bytes, at);
    at += bytes.byteLength;
  }
  return joined;
}
