/** A boundary of 122 random bits, in small letters, since a Blob's type is always in small letters. */
export function createBoundary(): string {
  // Browsers have randomUUID in secure contexts only.
  return `partwise-${crypto.randomUUID?.() ?? randomHex()}`;
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
