import { isBinarySource, isBlob, isBytes, isReadableStream } from "./binary.js";

/**
 * Whether a value, or a body made of it, can be sent a second time: false when a stream or iterable that
 * gives its bytes once is anywhere in it. Nothing is read or opened.
 */
export function isReplayable(value: unknown): boolean {
  if (isFlat(value)) return true;
  const seen = new Set<unknown>();
  const rest = [value];
  while (rest.length > 0) {
    const each = rest.pop();
    if (typeof each !== "object" || each === null || isBytes(each) || seen.has(each)) continue;
    if (isBinarySource(each)) {
      if (isOneShot(each)) return false;
      continue;
    }
    seen.add(each);
    for (const member of Object.values(each)) if (typeof member === "object") rest.push(member);
  }
  return true;
}

/** Whether it is a plain object of nothing but text and the like, as most bodies are. */
function isFlat(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Object.getPrototypeOf(value) !== Object.prototype || Symbol.asyncIterator in value) return false;
  return !Object.values(value).some((member) => typeof member === "object" && member !== null);
}

/** Node streams give a new iterator each time, over bytes that are gone; generators give themselves. */
function isOneShot(source: object): boolean {
  if (isBlob(source)) return false;
  return isReadableStream(source) || "next" in source || "destroy" in source;
}
