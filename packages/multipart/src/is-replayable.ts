import { isBinarySource, isBlob, isReadableStream } from "./binary.js";

/**
 * Whether a value, or a body made of it, can be sent a second time: false when a stream or iterable that
 * gives its bytes once is anywhere in it. Nothing is read or opened.
 */
export function isReplayable(value: unknown): boolean {
  let seen: Set<unknown> | undefined;
  const rest = [value];
  while (rest.length > 0) {
    const each = rest.pop();
    if (typeof each !== "object" || each === null || seen?.has(each)) continue;
    if (isBinarySource(each)) {
      if (isOneShot(each)) return false;
      continue;
    }
    for (const member of Object.values(each)) {
      if (typeof member !== "object" || member === null) continue;
      // Most bodies hold nothing that could be met again.
      seen ??= new Set();
      seen.add(each);
      rest.push(member);
    }
  }
  return true;
}

/** Node streams give a new iterator each time, over bytes that are gone; generators give themselves. */
function isOneShot(source: object): boolean {
  if (isBlob(source)) return false;
  return isReadableStream(source) || "next" in source || "destroy" in source;
}
