/** A boundary that no content holds: 122 random bits, in lower case, as a Blob's type is. */
export function createBoundary(): string {
  return `partwise-${randomUuid()}`;
}

function randomUuid(): string {
  // Browsers have randomUUID in secure contexts only.
  const { randomUUID } = crypto as Partial<Crypto>;
  if (randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
