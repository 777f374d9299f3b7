/** What takes a chunk's memory back. */
const returns = new WeakMap<object, () => void>();

/** A chunk that has been written may be given back to where its bytes are from. */
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
