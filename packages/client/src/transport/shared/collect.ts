import type { Readable } from "node:stream";

/** All bytes of a body of which nothing has been read. */
export function collect(body: Readable, toError: ToError): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (body.destroyed && !body.readableEnded) return reject(toError(body.errored));
    const chunks: Buffer[] = [];
    body.on("data", (chunk: Buffer) => chunks.push(chunk));
    body.on("end", () => resolve(inOne(chunks)));
    // `close` follows an error, and also `end`, after which the promise is already resolved.
    body.on("close", () => body.readableEnded || reject(toError(body.errored)));
  });
}

/** Converts an error of the network to the error that is thrown. */
export type ToError = (error: unknown) => unknown;

/** The bytes of all chunks. */
export function inOne(chunks: readonly Buffer[]): Buffer {
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}
