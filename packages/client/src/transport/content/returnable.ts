import type { OwnedBytes } from "./owned-bytes.js";

/** The function that takes back the memory of each chunk. */
const returns = new WeakMap<object, () => void>();

/** Remembers `takeBack`, which `giveBack` calls once the chunk is written. */
export function returnable(chunk: OwnedBytes, takeBack: () => void): OwnedBytes {
  returns.set(chunk, takeBack);
  return chunk;
}

/**
 * Gives back a chunk, whose memory is then overwritten. Only for a chunk that the connection has reported as written: a
 * chunk that a socket still holds would be sent with other bytes.
 */
export function giveBack(chunk: string | Uint8Array): void {
  if (typeof chunk === "string") return;
  returns.get(chunk)?.();
  returns.delete(chunk);
}
