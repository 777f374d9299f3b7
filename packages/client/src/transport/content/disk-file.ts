import { open } from "node:fs/promises";
import { getDefaultHighWaterMark } from "node:stream";

/** The part of Node's FileHandle that reading a file takes. */
export interface ReadableHandle {
  readonly fd: number;
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number; isFile(): boolean }>;
}

/** A stretch of a file on disk: from `start` up to `end`, in bytes. */
export interface DiskRange {
  readonly from: string | ReadableHandle;
  readonly start: number;
  readonly end: number;
}

const ranges = new WeakMap<object, DiskRange>();

/** Remembers where the bytes of a source lie, so that `diskChunks` finds them. */
export function placeOnDisk(source: object, range: DiskRange): void {
  ranges.set(source, range);
}

/** Whether the bytes of a source lie on disk. */
export function isDiskFile(source: object): boolean {
  return ranges.has(source);
}

/** In bytes. Larger ones gain nothing, smaller ones cost; what a socket holds must have been sent when it follows. */
function chunkSize(): number {
  return Math.max(262_144, getDefaultHighWaterMark(false));
}

/** How many chunks are read at a time: each reading is a way to another thread and back. */
const chunksRead = 2;

/**
 * The bytes of a source on disk, in two buffers that take turns: a chunk is overwritten when more than all chunks of one
 * reading have followed it. A path is opened, and closed in the end; a handle stays the caller's.
 * @throws Error when the file has become shorter
 */
export async function* diskChunks(source: object): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const range = ranges.get(source);
  if (range === undefined) return;
  const chunk = chunkSize();
  const size = Math.min(chunksRead * chunk, range.end - range.start);
  const buffers = [new Uint8Array(size), new Uint8Array(size)];
  for await (const read of readRange(range, (turn) => buffers[turn % 2] as Uint8Array<ArrayBuffer>)) {
    for (let at = 0; at < read.byteLength; at += chunk) yield read.subarray(at, at + chunk);
  }
}

/** The bytes of a stretch, each chunk in the buffer that `bufferFor` gives, which all but the last fill. */
export async function* readRange(
  { from, start, end }: DiskRange,
  bufferFor: (turn: number) => Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const opened = typeof from === "string" ? await open(from) : undefined;
  const handle: ReadableHandle = opened ?? (from as ReadableHandle);
  try {
    for (let position = start, turn = 0; position < end; turn++) {
      const buffer = bufferFor(turn);
      const wanted = Math.min(buffer.byteLength, end - position);
      for (let filled = 0; filled < wanted; ) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, position + filled);
        if (bytesRead === 0) {
          throw new Error("A file became shorter while it was sent: send it again when nobody writes to it.");
        }
        filled += bytesRead;
      }
      position += wanted;
      yield buffer.subarray(0, wanted);
    }
  } finally {
    await opened?.close();
  }
}
