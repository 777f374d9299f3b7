/**
 * The Blob, with a `stream()` whose chunks V8 collects sooner if the Blob is large. V8 collects young objects once they
 * fill a few MiB of its heap; a chunk takes next to nothing there, since its 64 KiB lie outside. The copy of an array
 * for each chunk fills that heap, which keeps uncollected chunks below the 25 to 80 MiB that they reach otherwise.
 */
export function collectableBlob(blob: Blob): Blob {
  if (blob.size <= small) return blob;
  const stream = () => collectableStream(Blob.prototype.stream.call(blob));
  return Object.defineProperty(blob, "stream", { value: stream });
}

function collectableStream(source: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream({
    type: "bytes",
    async pull(controller) {
      const { done, value } = await reader.read();
      filler.slice();
      if (!done) return controller.enqueue(value);
      controller.close();
      controller.byobRequest?.respond(0);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** In bytes. A Blob up to this size is read before V8 would collect. */
const small = 2 ** 20;

/** 64 KiB of heap, as much as a chunk has bytes; copied for each chunk, and dropped at once. */
const filler: readonly number[] = new Array<number>(8192).fill(0);
