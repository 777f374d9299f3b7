import { open } from "node:fs/promises";
import type { OwnedBytes } from "./owned-bytes.js";
import { returnable } from "./returnable.js";

/**
 * The bytes of a source on disk. A buffer is filled again once all its chunks are given back, so that two buffers are enough
 * for a connection that reports written chunks. A path is opened here and closed at the end; a handle stays open.
 * @throws Error when the file has become shorter
 */
export async function* diskChunks(source: object): AsyncGenerator<OwnedBytes, void> {
  const range = ranges.get(source);
  if (range === undefined) return;
  const size = Math.min(chunksRead * chunkSize, range.end - range.start);
  const free: ArrayBuffer[] = [];
  for await (const read of readRange(range, () => new Uint8Array(free.pop() ?? new ArrayBuffer(size)))) {
    let held = Math.ceil(read.byteLength / chunkSize);
    const takeBack = () => {
      held -= 1;
      if (held === 0) free.push(read.buffer);
    };
    for (let at = 0; at < read.byteLength; at += chunkSize) {
      yield returnable(read.subarray(at, at + chunkSize), takeBack);
    }
  }
}

/** The functions of Node's FileHandle that reading a file uses. */
export interface ReadableHandle {
  /** The file descriptor. */
  readonly fd: number;
  /** Reads bytes into a buffer. */
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  /** Tells the size in bytes. */
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number; isFile(): boolean }>;
}

/** A stretch of a file on disk: from `start` up to `end`, in bytes. */
export interface DiskRange {
  readonly from: string | ReadableHandle;
  readonly start: number;
  readonly end: number;
}

const ranges = new WeakMap<object, DiskRange>();

/** Remembers where the bytes of a source lie, for `diskChunks`. */
export function placeOnDisk(source: object, range: DiskRange): void {
  ranges.set(source, range);
}

/** Whether the bytes of a source lie on disk. */
export function isDiskFile(source: object): boolean {
  return ranges.has(source);
}

/** In bytes. Larger chunks gain no time; smaller ones cost time. */
const chunkSize = 262_144;

/** How many chunks one read takes: each read waits for a thread of Node's pool. */
const chunksRead = 2;

/** The bytes of a stretch. Each chunk is in a buffer from `nextBuffer`; every chunk but the last fills its buffer. */
export async function* readRange(
  { from, start, end }: DiskRange,
  nextBuffer: () => OwnedBytes,
): AsyncGenerator<OwnedBytes, void> {
  const opened = typeof from === "string" ? await open(from) : undefined;
  const handle: ReadableHandle = opened ?? (from as ReadableHandle);
  try {
    for (let position = start; position < end; ) {
      const buffer = nextBuffer();
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
