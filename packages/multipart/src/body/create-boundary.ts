const length = 36;
let drawn = "";
let used = 0;

/** A boundary of 144 random bits, in small letters, since a Blob's type is always in small letters. */
export function createBoundary(): string {
  // A slice of one text is flat. V8 makes a UUID as a rope, which each body would flatten: benchmarks `encode`.
  if (used === drawn.length) {
    drawn = drawLetters(128 * length);
    used = 0;
  }
  used += length;
  return `partwise-${drawn.slice(used - length, used)}`;
}

/** Letters from `a` to `p`, each of four random bits. */
function drawLetters(count: number): string {
  const bytes = new Uint8Array(count);
  // React Native has no Web Crypto and may have no TextDecoder.
  if ("crypto" in globalThis) crypto.getRandomValues(bytes);
  else for (let i = 0; i < count; i++) bytes[i] = Math.random() * 256;
  for (let i = 0; i < count; i++) bytes[i] = 97 + ((bytes[i] ?? 0) % 16);
  return String.fromCharCode(...bytes);
}
