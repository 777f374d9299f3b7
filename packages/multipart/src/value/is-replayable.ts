import { isBinarySource, isBlob, isReadableStream } from "./binary.js";

/**
 * Whether a value, or a body made of the value, can be sent again: false when it holds, at any depth, a stream or iterable
 * that can be read once. Nothing is read or opened. Each Node stream is given an `error` listener, so that a failure before
 * reading does not end the process; the reader still receives the error.
 * @example
 * isReplayable({ photo: stream }); // false
 * isReplayable({ photo: { content: () => createReadStream(path) } }); // true
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

/**
 * `next` marks a generator, `destroy` a Node stream. A Node stream makes a new iterator each time, but its bytes are gone
 * after the first.
 */
function isOneShot(source: object): boolean {
  if (isBlob(source)) return false;
  (source as NodeStream).on?.("error", () => {});
  return isReadableStream(source) || "next" in source || "destroy" in source;
}

interface NodeStream {
  on?(event: "error", listener: () => void): unknown;
}
