const begun = new WeakSet<object>();

/**
 * Whether the source has nothing left to give because it was read before: a locked stream, a generator
 * that was begun, a Node stream that has ended. Without this a second attempt would send an empty file.
 */
export function wasRead(source: object): boolean {
  if ("locked" in source && source.locked === true) return true;
  return begun.has(source) || ("destroyed" in source && source.destroyed === true);
}

/** Remembers that a source which can be read only once has been begun. */
export function markRead(source: object): void {
  begun.add(source);
}
