import type { MultipartError } from "../contract/multipart-error.js";
import { type BinarySource, isBytes } from "../value/binary.js";
import { assertReadable } from "./assert-readable.js";
import { collectableBlob } from "./collectable-blob.js";
import type { MultipartBody } from "./multipart-body.js";
import { sourceFailure } from "./source-failure.js";
import { readSource, releaseSource, type SourceReader } from "./source-reader.js";

/**
 * What `fetch` takes as a body: the text, or one Blob when all sizes are known, or else a stream (which
 * `fetch` wants `duplex: "half"` for). Send it with the body's `contentType` as the header: a Blob has it
 * as its type only where that survives the lower case of a Blob's type.
 * @throws MultipartError `INVALID_SOURCE` when a stream of the body was read before
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
    const lower = contentType === contentType.toLowerCase();
    return collectableBlob(new Blob([...content], lower ? { type: contentType } : {}));
  }
  for (const piece of content) if (typeof piece !== "string") assertReadable(piece);
  return streamOf(content);
}

const releases = new WeakMap<object, (reason: unknown) => Promise<void>>();

/** Lets go of the sources behind a stream of `toBodyInit` that will not be read on, as some `fetch` does not. */
export function releaseBody(body: object, reason: unknown): void {
  releases
    .get(body)?.(reason)
    .catch(() => {});
}

/** Lets go of the sources of a content that will not be read, or not to its end, so that files behind it are closed. */
export function releaseContent(content: MultipartBody["content"] | undefined, reason: unknown): void {
  if (content === undefined || typeof content === "string") return;
  for (const piece of content) releaseSource(piece, reason).catch(() => {});
}

const failures = new WeakMap<object, MultipartError>();

/**
 * The error that names the source which has failed, of a stream that `toBodyInit` has made, or of the content that it
 * was made of. The stream itself ends with what the source threw, and some `fetch` rejects with neither.
 */
export function failureOfBody(body: unknown): MultipartError | undefined {
  return failures.get(body as object);
}

/** A Blob of another implementation has to be read: `new Blob([it])` would hold its name instead. */
function isBlobPart(piece: string | BinarySource): piece is string | Blob | Uint8Array<ArrayBuffer> {
  return typeof piece === "string" || piece instanceof Blob || isBytes(piece);
}

/** The pieces in order, each opened when the one before it has ended. Nothing is read before it is asked for. */
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
