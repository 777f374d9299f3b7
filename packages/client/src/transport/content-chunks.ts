import { blobChunks } from "./blob-chunks.js";
import { bodyInitOf, type Content } from "./content.js";
import { diskChunks, isDiskFile } from "./disk-file.js";
import { releaseContent } from "./release-content.js";

/**
 * The pieces of a body as chunks. One may be overwritten when the next but one is asked for, if more bytes than a
 * socket holds have followed it. Ends with an error when a source fails, or gives another number of bytes than `length`
 * says; lets go of all that it did not read.
 */
export async function* contentChunks(
  content: Exclude<Content, string>,
  length: number | undefined,
): AsyncGenerator<string | Uint8Array, void> {
  let given = 0;
  let begun = 0;
  try {
    for (const piece of content) {
      begun += 1;
      for await (const chunk of chunksOf(piece)) {
        given += byteLengthOf(chunk);
        if (length !== undefined && given > length) throw lengthError("more", length);
        if (chunk.length > 0) yield chunk;
      }
    }
  } finally {
    releaseContent(content.slice(begun), undefined);
  }
  if (length !== undefined && given < length) throw lengthError("fewer", length);
}

/** In bytes. */
export function byteLengthOf(chunk: string | Uint8Array): number {
  return typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.byteLength;
}

/** The most that is put together, in bytes. */
const mostTogether = 65_536;

/** The body in one piece, where it is small and all in memory. */
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

function chunksOf(
  piece: Exclude<Content, string>[number],
): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array> {
  if (typeof piece === "string") return [piece];
  if ("byteLength" in piece) return [bytesOf(piece)];
  if (isDiskFile(piece)) return diskChunks(piece);
  const body = bodyInitOf([piece]);
  return typeof body === "object" && "getReader" in body ? body : blobChunks(new Blob([body]));
}

function bytesOf(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
}

function lengthError(found: "more" | "fewer", length: number): Error {
  return new Error(
    `A source of the body gave ${found} bytes than it said: ${length} were announced for the body.`,
  );
}
