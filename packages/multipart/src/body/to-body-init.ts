import type { MultipartError } from "../contract/multipart-error.js";
import { type BinarySource, isBytes } from "../value/binary.js";
import { assertReadable } from "./assert-readable.js";
import { collectableBlob } from "./collectable-blob.js";
import type { MultipartBody } from "./multipart-body.js";
import { sourceFailure } from "./source-failure.js";
import { readSource, releaseSource, type SourceReader } from "./source-reader.js";

/**
 * The body for `fetch`: text, one Blob if all sizes are known, else a stream, for which `fetch` needs `duplex: "half"`. Set
 * the Content-Type header to `contentType`: the type of a Blob is always in lower case, so the Blob has that type only if
 * `contentType` has no capital letters.
 * @throws {MultipartError} `INVALID_SOURCE` for a source that was read before, `SOURCE_FAILED` for one that has failed
 * @example
 * const encoded = encodeMultipart({ photo: file });
 * const headers = { "Content-Type": encoded.contentType };
 * await fetch(url, { method: "POST", headers, body: toBodyInit(encoded), duplex: "half" });
 */
export function toBodyInit(
  body: Pick<MultipartBody, "content" | "contentType">,
): string | Blob | ReadableStream<Uint8Array> {
  const { content, contentType } = body;
  if (typeof content === "string") return content;
  if (content.every(isBlobPart)) {
    return collectableBlob(new Blob([...content], blobOptions(contentType)));
  }
  for (const piece of content) if (typeof piece !== "string") assertReadable(piece);
  return streamOf(content);
}

/**
 * The options of a Blob that is sent with this Content-Type. workerd warns of a FormData, which is none, at each Request that
 * has the header beside a Blob with a type.
 */
function blobOptions(contentType: string): BlobPropertyBag {
  const isKept = contentType === contentType.toLowerCase() && !("WebSocketPair" in globalThis);
  return isKept ? { type: contentType } : {};
}

const releases = new WeakMap<object, (reason: unknown) => Promise<void>>();

/**
 * Closes the sources behind a stream of `toBodyInit` that is abandoned, since some implementations of `fetch` do not
 * cancel the stream.
 */
export function releaseBody(body: object, reason: unknown): void {
  releases
    .get(body)?.(reason)
    .catch(() => {});
}

/** Closes the sources of a content that is not read to the end, so that no file stays open. */
export function releaseContent(content: MultipartBody["content"] | undefined, reason: unknown): void {
  if (content === undefined || typeof content === "string") return;
  for (const piece of content) releaseSource(piece, reason).catch(() => {});
}

const failures = new WeakMap<object, MultipartError>();

/**
 * The error for the failed source behind a stream of `toBodyInit`, or behind the stream's content; undefined while no source
 * has failed. The stream itself ends with the source's own error, and some implementations of `fetch` reject with neither.
 */
export function failureOfBody(body: unknown): MultipartError | undefined {
  return failures.get(body as object);
}

/** Whether `new Blob` accepts the piece. A Blob of another implementation would become the text `[object Blob]`. */
function isBlobPart(piece: string | BinarySource): piece is string | Blob | Uint8Array<ArrayBuffer> {
  return typeof piece === "string" || piece instanceof Blob || isBytes(piece);
}

/** A stream of the pieces in order. Each piece is opened when the one before has ended, and read on demand. */
function streamOf(content: readonly (string | BinarySource)[]): ReadableStream<Uint8Array> {
  const rest = [...content];
  let current: SourceReader | undefined;
  let cancelled = false;

  async function next(): Promise<Uint8Array | undefined> {
    while (!cancelled) {
      if (current === undefined) {
        const piece = rest.shift();
        if (piece === undefined) return undefined;
        current = readSource(piece);
      }
      const bytes = await current.read();
      if (bytes === undefined) current = undefined;
      else if (bytes.byteLength > 0) return bytes;
    }
    return undefined;
  }

  async function release(reason: unknown): Promise<void> {
    cancelled = true;
    const begun = current?.cancel(reason);
    const waiting = rest.splice(0).map((piece) => releaseSource(piece, reason));
    await Promise.all([begun, ...waiting]);
  }

  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const bytes = await next();
          if (bytes !== undefined && !cancelled) controller.enqueue(bytes);
          else if (!cancelled) controller.close();
        } catch (error) {
          const failure = sourceFailure(content, content.length - rest.length - 1, error);
          failures.set(stream, failure).set(content, failure);
          release(error).catch(() => {});
          throw error;
        }
      },
      cancel: release,
    },
    { highWaterMark: 0 },
  );
  releases.set(stream, release);
  return stream;
}
