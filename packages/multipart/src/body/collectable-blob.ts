/**
 * The Blob; a large one with a stream whose chunks leave memory sooner. V8 collects young objects when they have filled
 * their few MiB of its heap, of which a chunk of 64 KiB takes next to nothing: its bytes lie outside. Until then they
 * come to 25 to 80 MiB, the more the more modules a program has loaded. A `fetch` that does not ask the Blob for its
 * stream sends it as ever.
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

/** In bytes: what is not larger is all read before it matters. */
const small = 2 ** 20;

/** A chunk's size of heap: copied for each chunk, and dropped at once. */
const filler: readonly number[] = new Array<number>(8192).fill(0);
