import type { Content } from "./content.js";
import { bodyInitOf } from "./content.js";
import { isDiskFile, readDisk } from "./disk-file.js";
import type { OnProgress } from "./request-parts.js";

/** Hands bytes or text to the network; resolves when they are out of our hands and the buffer may be used again. */
export type Write = (chunk: string | Uint8Array) => Promise<void>;

/**
 * Writes a body piece by piece, reading on while the last piece is written. Ends with an error when a source
 * fails, or gives another number of bytes than `length` says.
 */
export async function writeContent(
  content: Exclude<Content, string>,
  length: number | undefined,
  write: Write,
  onProgress: OnProgress | undefined,
): Promise<void> {
  let sent = 0;
  let writing: Promise<void> | undefined;

  async function send(chunk: string | Uint8Array): Promise<void> {
    const size = typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.byteLength;
    if (size === 0) return;
    if (length !== undefined && sent + size > length) throw lengthError("more", length);
    sent += size;
    const soFar = sent;
    await writing;
    writing = write(chunk);
    // Whoever awaits it gets the error; meanwhile it is nobody's.
    writing.catch(() => {});
    if (onProgress) writing = writing.then(() => onProgress({ sent: soFar, total: length }));
  }

  for (const piece of content) {
    if (typeof piece === "string") await send(piece);
    else if (isDiskFile(piece)) await readDisk(piece, send);
    else if ("byteLength" in piece) await send(piece instanceof Uint8Array ? piece : new Uint8Array(piece));
    else await readWebBody(bodyInitOf([piece]), send);
  }
  await writing;
  if (length !== undefined && sent < length) throw lengthError("fewer", length);
}

async function readWebBody(
  body: string | Blob | ReadableStream<Uint8Array>,
  send: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const stream = typeof body === "object" && "getReader" in body ? body : new Blob([body]).stream();
  for await (const chunk of stream) await send(chunk);
}

function lengthError(found: "more" | "fewer", length: number): Error {
  return new Error(
    `A source of the body gave ${found} bytes than it said: ${length} were announced for the body.`,
  );
}
