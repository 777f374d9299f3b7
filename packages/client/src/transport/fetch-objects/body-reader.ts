import { asBuffer, readAll } from "./read-all.js";

/** Where the bytes of a body come from. One of the two is called, once. */
export interface BodySource {
  readonly bytes: () => Promise<Uint8Array>;
  readonly stream: () => ReadableStream<Uint8Array>;
}

/** The reading half of a Request or Response, for a body that has no stream until somebody asks for one. */
export interface BodyReader {
  /** The bytes, once. */
  readonly bytes: () => Promise<Buffer>;
  readonly stream: () => ReadableStream<Uint8Array>;
  readonly isUsed: () => boolean;
  /** Two readers of the same bytes; this one is not to be used after it. */
  readonly tee: () => readonly [BodyReader, BodyReader];
}

/**
 * Reads a body once, as bytes or as a stream. `bytes` and `tee` throw a TypeError when it was read, or is being
 * read; `used` says that it was read before.
 */
export function bodyReader(source: BodySource, used = false): BodyReader {
  let stream: ReadableStream<Uint8Array> | undefined;

  function open(): ReadableStream<Uint8Array> {
    stream ??= markedStream(source.stream, () => {
      used = true;
    });
    return stream;
  }

  function assertUnused(): void {
    if (used || stream?.locked) {
      throw new TypeError("The body was read before, or is being read: clone() it before its first reading.");
    }
  }

  return {
    async bytes() {
      assertUnused();
      used = true;
      return stream ? readAll(stream) : asBuffer(await source.bytes());
    },
    stream: open,
    isUsed: () => used,
    tee() {
      assertUnused();
      const [one, two] = open().tee();
      return [bodyReader(streamSource(one)), bodyReader(streamSource(two))];
    },
  };
}

/** A stream as a source. */
export function streamSource(stream: ReadableStream<Uint8Array>): BodySource {
  return { bytes: () => readAll(stream), stream: () => stream };
}

/** A byte stream over another one, opened when it is first read or cancelled. */
function markedStream(open: () => ReadableStream<Uint8Array>, onUse: () => void): ReadableStream<Uint8Array> {
  let opened: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const reader = () => {
    onUse();
    opened ??= open().getReader();
    return opened;
  };
  return new ReadableStream(
    {
      type: "bytes",
      async pull(controller) {
        for (;;) {
          const { done, value } = await reader().read();
          if (done) {
            controller.close();
            controller.byobRequest?.respond(0);
            return;
          }
          if (value.byteLength > 0) {
            // A byte stream takes the buffer away from its owner, who may have more in it: hence the copy.
            controller.enqueue(new Uint8Array(value));
            return;
          }
        }
      },
      cancel: (reason) => reader().cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
