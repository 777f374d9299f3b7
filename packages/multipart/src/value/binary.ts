import { tagOf } from "./tag-of.js";

/** A value that becomes a file part: bytes, a source of bytes, or either with a filename, a type and headers. */
export type Binary = BinarySource | BinaryContent;

/** Bytes, or a source of bytes. A ReadableStream and a generator can be read once, all others again. */
export type BinarySource =
  | Blob
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** Opens a fresh source each time that a body is encoded, so that the same value can be sent again. */
export type BinaryOpener = () => BinarySource | Promise<BinarySource>;

/** A binary source with the filename, type and headers of its part, each of which wins over the override of the property. */
export interface BinaryContent {
  /** The bytes, or a function that opens a new source for each attempt. */
  content: BinarySource | BinaryOpener;
  /** The filename, sent with its folders: `docs/a.md`. A name with `..`, a drive or a leading slash is refused. */
  filename?: string;
  /** One media type, such as `image/png`. */
  contentType?: string;
  /** Part headers by name; neither `Content-Type` nor, in a named part of form-data, `Content-Disposition`. */
  headers?: Readonly<Record<string, string>>;
}

/** Whether a value becomes a file part: a source of bytes, or an object whose `content` is or opens a source. */
export function isBinary(value: unknown): value is Binary {
  return isBinarySource(value) || isBinaryContent(value);
}

/** Whether a value is a source of bytes itself, without an object around it. */
export function isBinarySource(value: unknown): value is BinarySource {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  // Nearly all values are objects without a class, and this test costs much less than `isBytes` and `isBlob`.
  const isUnclassed = Object.getPrototypeOf(value) === Object.prototype && !(Symbol.toStringTag in value);
  if (!isUnclassed && (isBytes(value) || isBlob(value))) return true;
  return isReadableStream(value) || Symbol.asyncIterator in value;
}

/** Whether a value is an object whose `content` is a source of bytes, or a function that opens one. */
export function isBinaryContent(value: unknown): value is BinaryContent {
  if (typeof value !== "object" || value === null || !("content" in value)) return false;
  return typeof value.content === "function" || isBinarySource(value.content);
}

/** Whether a value is a Uint8Array (as a Node Buffer is) or an ArrayBuffer, of any realm. */
export function isBytes(value: unknown): value is Uint8Array | ArrayBuffer {
  return isUint8Array(value) || isArrayBuffer(value);
}

/** Whether the value is a Uint8Array of any realm. */
export function isUint8Array(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array || (ArrayBuffer.isView(value) && tagOf(value) === "Uint8Array");
}

/** Whether a value is a Blob or File, of any implementation. */
export function isBlob(value: unknown): value is Blob {
  if (value instanceof Blob) return true;
  if (!/^(?:Blob|File)$/.test(tagOf(value))) return false;
  const named = value as object;
  return "size" in named && "stream" in named && typeof named.stream === "function";
}

/** Whether a value is a ReadableStream, of any implementation. */
export function isReadableStream(value: unknown): value is ReadableStream<Uint8Array> {
  return typeof (value as Partial<ReadableStream> | null)?.getReader === "function";
}

/** Whether the value is an ArrayBuffer of any realm. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer || tagOf(value) === "ArrayBuffer";
}
