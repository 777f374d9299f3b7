/** A boundary of 122 random bits, which no content holds. It has no capitals, since the type of a Blob has none. */
export function createBoundary(): string {
  // Browsers have randomUUID in secure contexts only.
  return `partwise-${crypto.randomUUID?.() ?? randomHex()}`;
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
