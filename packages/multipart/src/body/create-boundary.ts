/** A boundary of 122 random bits, which no content holds. It has no capitals, since the type of a Blob has none. */
export function createBoundary(): string {
  return `partwise-${randomUuid()}`;
}

function randomUuid(): string {
  // The global is read once, as each read costs as much as encoding a part. Browsers have randomUUID in secure contexts only.
  const source: Pick<Crypto, "getRandomValues"> & Partial<Crypto> = crypto;
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
