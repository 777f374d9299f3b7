import type { Readable } from "node:stream";

/** Lets the rest of a body pass, if it is short and comes soon; closes its connection if not. */
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

/** The most that is read of an answer that nobody wants, so that its connection may be used again: in bytes, and in milliseconds. */
export const mostDrained = 65_536;
export const longestDrain = 1000;
