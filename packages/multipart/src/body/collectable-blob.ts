/**
 * The Blob, with a `stream()` whose chunks V8 collects sooner if the Blob is large. V8 collects young objects once they fill
 * a few MiB of its heap. A chunk fills nearly none of that heap, since its 64 KiB lie outside, so uncollected chunks reach
 * 25 to 80 MiB. Copying an array for each chunk fills the heap and triggers collections earlier.
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

/** In bytes. A Blob up to this size is read before V8 collects anything. */
const small = 2 ** 20;

/** 64 KiB of heap, the size of a chunk. The array is copied for each chunk, and the copy is dropped at once. */
const filler: readonly number[] = new Array<number>(8192).fill(0);
