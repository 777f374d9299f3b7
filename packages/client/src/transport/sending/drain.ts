import type { Readable } from "node:stream";

/**
 * Discards the rest of a short body that arrives soon, so that its connection is used again; closes any other connection.
 */
export function drain(body: Readable): void {
  let left = mostDrained;
  const timer = setTimeout(() => body.destroy(), longestDrain).unref();
  body
    .on("error", () => {})
    .once("close", () => clearTimeout(timer))
    .on("data", (chunk: Uint8Array) => {
      left -= chunk.byteLength;
      if (left < 0) body.destroy();
    });
}

/** How much of a discarded answer is read before its connection is closed, in bytes; and for how long, in milliseconds. */
export const mostDrained = 65_536;
export const longestDrain = 1000;
