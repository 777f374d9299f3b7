/** A boundary that no content holds: 122 random bits, in lower case, as a Blob's type is. */
export function createBoundary(): string {
  return `partwise-${randomUuid()}`;
}

function randomUuid(): string {
  // Looked up once: as a global it costs as much as a part. Browsers have randomUUID in secure contexts only.
  const source: Pick<Crypto, "getRandomValues"> & Partial<Crypto> = crypto;
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
