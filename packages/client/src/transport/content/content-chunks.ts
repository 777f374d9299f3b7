import { releaseContent, sourceFailure } from "@partwise/multipart";
import { bodyInitOf, type Content, sizeOf } from "./content.js";
import { diskChunks, isDiskFile } from "./disk-chunks.js";

/** The chunks of a body. */
export interface ContentChunks extends AsyncIterableIterator<string | Uint8Array> {
  /** Cancels every source, even one that gives no bytes at the moment. */
  readonly cancel: (reason: unknown) => void;
}

type Pieces = Exclude<Content, string>;

/** A source that is being read. */
interface Source {
  readonly chunks: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>;
  readonly cancel: (reason: unknown) => Promise<unknown>;
}

/**
 * The pieces of a body as chunks. The writer of a chunk calls `giveBack`, so that the chunk's memory is used again. The
 * iterator ends with a MultipartError when a source fails, or when the number of bytes differs from what the source or
 * `length` says; unread sources are released.
 */
export function contentChunks(content: Pieces, length: number | undefined): ContentChunks {
  let source: Source | undefined;
  let begun = 0;
  let isCancelled = false;

  async function* read(): AsyncGenerator<string | Uint8Array, void> {
    let given = 0;
    try {
      for (const piece of content) {
        begun += 1;
        const before = given;
        const size = sizeOf(piece);
        source = sourceOf(piece);
        for await (const chunk of source.chunks) {
          if (isCancelled) return;
          given += byteLengthOf(chunk);
          assertLength(given - before, size, "more");
          assertLength(given, length, "more");
          if (chunk.length > 0) yield chunk;
        }
        if (isCancelled) return;
        assertLength(size ?? 0, given - before, "fewer");
      }
      assertLength(length ?? 0, given, "fewer");
    } catch (error) {
      throw sourceFailure(content, begun - 1, error);
    } finally {
      releaseContent(content.slice(begun), undefined);
    }
  }

  const chunks = read();
  function cancel(reason: unknown): void {
    if (isCancelled) return;
    isCancelled = true;
    source?.cancel(reason).catch(() => {});
    // Takes effect when the running read ends.
    chunks.return().catch(() => {});
    if (begun === 0) releaseContent(content, reason);
  }
  return Object.assign(chunks, { cancel });
}

/** The length of a chunk in bytes, text in UTF-8. */
export function byteLengthOf(chunk: string | Uint8Array): number {
  return typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.byteLength;
}

/** The longest body, in bytes, that is joined in memory. */
const mostTogether = 65_536;

/** The body in one piece if the body is small and in memory; else undefined. */
export function togetherIfSmall(
  content: Content,
  length: number | undefined,
): string | Uint8Array | undefined {
  if (typeof content === "string") return content;
  if (length === undefined || length > mostTogether) return undefined;
  const pieces: Uint8Array[] = [];
  for (const piece of content) {
    if (typeof piece === "string") pieces.push(Buffer.from(piece));
    else if ("byteLength" in piece) pieces.push(bytesOf(piece));
    else return undefined;
  }
  return Buffer.concat(pieces);
}

function sourceOf(piece: Pieces[number]): Source {
  if (typeof piece === "string") return { chunks: [piece], cancel: nothing };
  if ("byteLength" in piece) return { chunks: [bytesOf(piece)], cancel: nothing };
  // A read from disk ends soon, so that no read has to be cancelled.
  if (isDiskFile(piece)) return { chunks: diskChunks(piece), cancel: nothing };
  const body = bodyInitOf([piece]);
  if (typeof body !== "object" || !("getReader" in body)) {
    return { chunks: new Blob([body]).stream(), cancel: nothing };
  }
  const reader = body.getReader();
  return { chunks: chunksOf(reader), cancel: (reason) => reader.cancel(reason) };
}

async function nothing(): Promise<void> {}

/** The remaining chunks of a reader. The stream is cancelled when the iteration is left. */
export async function* chunksOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function bytesOf(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
}

/** @throws Error when `bytes` is above `limit`, where `limit` is known */
function assertLength(bytes: number, limit: number | undefined, found: "more" | "fewer"): void {
  if (limit === undefined || bytes <= limit) return;
  const announced = found === "more" ? limit : bytes;
  throw new Error(`It gave ${found} bytes than were announced, ${announced}.`);
}
