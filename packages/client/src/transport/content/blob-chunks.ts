import { returnable } from "./returned-chunks.js";

/**
 * The bytes of a Blob whose stream is Node's own. The memory of a chunk that is given back is freed at once: left to the
 * garbage collector, the chunks of a large file make up 60 MiB.
 */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of blob.stream()) yield isNode ? returnable(chunk, () => free(chunk)) : chunk;
}

/** Only in Node it is known that a chunk is a copy and not the Blob's own memory. */
const isNode = process.versions.bun === undefined && process.versions.deno === undefined;

/** An ArrayBuffer since Node 22, as the types do not know yet. */
interface Transferable {
  readonly transfer?: (length: number) => unknown;
}

function free(chunk: Uint8Array): void {
  (chunk.buffer as Transferable).transfer?.(0);
}
