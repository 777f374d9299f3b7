const begun = new WeakSet<object>();

/**
 * Whether the source can give no more bytes: a locked stream, a generator that was begun, a Node stream that has ended.
 * Without this check a second attempt would send an empty file.
 */
export function wasRead(source: object): boolean {
  if ("locked" in source && source.locked === true) return true;
  return begun.has(source) || ("destroyed" in source && source.destroyed === true);
}

/** Notes that reading has begun of a source which can be read once. */
export function markRead(source: object): void {
  begun.add(source);
}
