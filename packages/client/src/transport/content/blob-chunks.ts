import { getDefaultHighWaterMark } from "node:stream";

/**
 * The bytes of a Blob whose stream is Node's own. A chunk's memory is given back once two chunks, and more bytes than
 * a socket holds, have followed it: left to the garbage collector, the chunks of a large file make up 60 MiB.
 */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array, void> {
  const given: Uint8Array[] = [];
  const slack = getDefaultHighWaterMark(false);
  let since = 0;
  for await (const chunk of blob.stream()) {
    yield chunk;
    given.push(chunk);
    since += chunk.byteLength;
    while (given.length > 2 && since - (given[0]?.byteLength ?? 0) > slack) {
      const oldest = given.shift();
      since -= oldest?.byteLength ?? 0;
      giveBack(oldest);
    }
  }
}

/** Only in Node it is known that a chunk is a copy and not the Blob's own memory. */
const isNode = process.versions.bun === undefined && process.versions.deno === undefined;

/** An ArrayBuffer since Node 22, as the types do not know yet. */
interface Transferable {
  readonly transfer?: (length: number) => unknown;
}

function giveBack(chunk: Uint8Array | undefined): void {
  if (isNode && chunk) (chunk.buffer as Transferable).transfer?.(0);
}
