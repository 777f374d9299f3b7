import type { OwnedBytes } from "./owned-bytes.js";

/** Chunk to the function that takes the chunk's memory back. */
const returns = new WeakMap<object, () => void>();

/** Remembers `takeBack`, which `giveBack` calls once the chunk is written. */
export function returnable(chunk: OwnedBytes, takeBack: () => void): OwnedBytes {
  returns.set(chunk, takeBack);
  return chunk;
}

/**
 * Gives a chunk back, whose memory is then written over. Only for a chunk that the connection has reported as written: a
 * chunk that a socket still holds would be sent with other bytes.
 */
export function giveBack(chunk: string | Uint8Array): void {
  if (typeof chunk === "string") return;
  returns.get(chunk)?.();
  returns.delete(chunk);
}
