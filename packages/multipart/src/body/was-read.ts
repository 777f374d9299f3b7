const begun = new WeakSet<object>();

/**
 * Whether a source has no more bytes to give: a locked stream, a used generator, a Node stream that has ended. Without this
 * check, a second attempt would send an empty file.
 */
export function wasRead(source: object): boolean {
  if ("locked" in source && source.locked === true) return true;
  return begun.has(source) || ("destroyed" in source && source.destroyed === true);
}

/** Notes that a source which can be read once has been read. */
export function markRead(source: object): void {
  begun.add(source);
}
