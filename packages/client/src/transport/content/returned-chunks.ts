/** What takes a chunk's memory back. */
const returns = new WeakMap<object, () => void>();

/** Remembers what takes the memory of a chunk back, once the chunk is written. */
export function returnable(chunk: Uint8Array<ArrayBuffer>, takeBack: () => void): Uint8Array<ArrayBuffer> {
  returns.set(chunk, takeBack);
  return chunk;
}

/**
 * Gives a chunk back, whose memory is then written over. Only for a chunk of which the connection has said that
 * it is written: one that a socket still holds would be sent with other bytes.
 */
export function giveBack(chunk: string | Uint8Array): void {
  if (typeof chunk === "string") return;
  returns.get(chunk)?.();
  returns.delete(chunk);
}
