import { isBinarySource, isBlob, isReadableStream } from "./binary.js";

/**
 * Whether a value, or a body made of it, can be sent a second time: false when a stream or iterable that
 * gives its bytes once is anywhere in it. Nothing is read or opened. A Node stream that fails before it is read
 * says so to who reads it then, and does not end the process.
 */
export function isReplayable(value: unknown): boolean {
  let replayable = true;
  const met = new Set([value]);
  for (const each of met) {
    if (typeof each !== "object" || each === null) continue;
    if (!isBinarySource(each)) for (const member of Object.values(each)) met.add(member);
    else if (isOneShot(each)) replayable = false;
  }
  return replayable;
}

/** Node streams give a new iterator each time, over bytes that are gone; generators give themselves. */
function isOneShot(source: object): boolean {
  if (isBlob(source)) return false;
  (source as NodeStream).on?.("error", () => {});
  return isReadableStream(source) || "next" in source || "destroy" in source;
}

interface NodeStream {
  on?(event: "error", listener: () => void): unknown;
}
