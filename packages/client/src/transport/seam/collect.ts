import type { Readable } from "node:stream";

/** All bytes of a body that nobody has read from. */
export function collect(body: Readable, toError: ToError): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (body.destroyed && !body.readableEnded) return reject(toError(body.errored));
    const chunks: Buffer[] = [];
    body.on("data", (chunk: Buffer) => chunks.push(chunk));
    body.on("end", () => resolve(inOne(chunks)));
    // Comes after an error, and after an end, when it changes nothing.
    body.on("close", () => body.readableEnded || reject(toError(body.errored)));
  });
}

/** Makes of an error of the network what is thrown. */
export type ToError = (error: unknown) => unknown;

/** The bytes of all chunks. */
export function inOne(chunks: readonly Buffer[]): Buffer {
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}
