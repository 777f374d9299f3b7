import { refusal } from "../contract/multipart-error.js";
import {
  type BinaryOpener,
  type BinarySource,
  isBlob,
  isBytes,
  isReadableStream,
  isUint8Array,
} from "../value/binary.js";
import { kindOfValue } from "../value/kind-of-value.js";
import { assertReadable } from "./assert-readable.js";
import { markRead } from "./was-read.js";

/** Reads one source to its end, or closes it. */
export interface SourceReader {
  /** The next bytes; undefined at the end. */
  read(): Promise<Uint8Array | undefined>;
  cancel(reason?: unknown): Promise<void>;
}

/** Makes a reader for a source or a text. A stream is locked at once; nothing is read yet. */
export function readSource(source: string | BinarySource): SourceReader {
  if (typeof source === "string") return once(() => new TextEncoder().encode(source));
  if (isBytes(source)) return once(() => (isUint8Array(source) ? source : new Uint8Array(source)));
  if (isBlob(source)) return readStream(source.stream());
  return isReadableStream(source) ? readStream(source) : readIterable(source);
}

/** Closes a source that is not being read, so that no file stays open. */
export async function releaseSource(source: string | BinarySource, reason: unknown): Promise<void> {
  if (typeof source === "string" || isBytes(source) || isBlob(source)) return;
  // Only `destroy` closes a Node stream that was never read: `return` of an unused iterator does nothing.
  if ("destroy" in source && typeof source.destroy === "function") source.destroy();
  else await readSource(source).cancel(reason);
}

/**
 * Calls a function that opens a source. The source of a promise has no known size.
 * @throws {MultipartError} `INVALID_SOURCE` when the function returns no source; any error of the function is passed on
 */
export function openSource(opener: BinaryOpener, property: string | undefined): BinarySource {
  const source = opener();
  if (typeof source === "object" && source !== null && "then" in source) return deferSource(source, property);
  assertReadable(source, property);
  return source;
}

function deferSource(
  promise: Promise<BinarySource>,
  property: string | undefined,
): AsyncIterableIterator<Uint8Array> {
  const opened = promise.then((source) => {
    assertReadable(source, property);
    return readSource(source);
  });
  // The reader receives the error; without a reader, the unhandled rejection would end the process.
  opened.catch(() => {});
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const value = await (await opened).read();
      return value === undefined ? { done: true, value } : { done: false, value };
    },
    async return() {
      await (await opened).cancel();
      return { done: true, value: undefined };
    },
  };
}

function once(bytes: () => Uint8Array): SourceReader {
  let done = false;
  return {
    async read() {
      if (done) return undefined;
      done = true;
      return bytes();
    },
    async cancel() {
      done = true;
    },
  };
}

function readStream(stream: ReadableStream<Uint8Array>): SourceReader {
  const reader = stream.getReader();
  return {
    async read() {
      const { done, value } = await reader.read();
      return done ? undefined : bytesOnly(value);
    },
    cancel: (reason) => reader.cancel(reason),
  };
}

function readIterable(iterable: AsyncIterable<Uint8Array>): SourceReader {
  const iterator = iterable[Symbol.asyncIterator]();
  // A generator is its own iterator and can be read once; other iterables make a new iterator each time.
  if (iterator === (iterable as object)) markRead(iterable);
  return {
    async read() {
      const { done, value } = await iterator.next();
      return done ? undefined : bytesOnly(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  };
}

function bytesOnly(value: unknown): Uint8Array {
  if (isUint8Array(value)) return value;
  const found = `a binary source gave ${kindOfValue(value)}, need chunks of Uint8Array`;
  throw refusal("INVALID_SOURCE", undefined, found);
}
