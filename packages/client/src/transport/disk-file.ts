import { type FileHandle, open } from "node:fs/promises";
import type { BinarySource } from "@partwise/multipart";

/** The part of Node's FileHandle that reading a file takes. */
export interface ReadableHandle {
  readonly fd: number;
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  stat(): Promise<{ readonly size: number; isFile(): boolean }>;
}

/** A stretch of a file on disk: from `start` up to `end`, in bytes. */
export interface DiskRange {
  readonly from: string | ReadableHandle;
  readonly start: number;
  readonly end: number;
}

const ranges = new WeakMap<object, DiskRange>();

/** Remembers where the bytes of a source lie, so that a transport may read them itself. */
export function placeOnDisk(source: object, range: DiskRange): void {
  ranges.set(source, range);
}

/** Whether the bytes of a source lie on disk, where `readDisk` finds them. */
export function isDiskFile(source: BinarySource): boolean {
  return ranges.has(source);
}

/** In bytes. Larger reads gain nothing, smaller ones cost. */
const bufferSize = 262_144;

/**
 * Reads a source on disk into two buffers in turns. A chunk may be overwritten once the promise of the next
 * chunk but one is asked for: `send` has to resolve when the chunk before its own is done with.
 */
export async function readDisk(source: object, send: (chunk: Uint8Array) => Promise<void>): Promise<void> {
  const range = ranges.get(source);
  if (range === undefined) return;
  await withHandle(range.from, async (handle) => {
    const size = Math.min(bufferSize, range.end - range.start);
    const buffers = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)] as const;
    let turn: 0 | 1 = 0;
    for (let position = range.start; position < range.end; ) {
      const buffer = buffers[turn];
      const chunk = await readChunk(handle, buffer, position, range.end);
      position += chunk.byteLength;
      await send(chunk);
      turn = turn === 0 ? 1 : 0;
    }
  });
}

/** Opens a path for `use` and closes it in the end; a handle stays the caller's. */
export async function withHandle<T>(
  from: string | ReadableHandle,
  use: (handle: ReadableHandle) => Promise<T>,
): Promise<T> {
  if (typeof from !== "string") return use(from);
  const handle: FileHandle = await open(from);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** The bytes at a position, as many as the buffer holds. @throws Error when the file has become shorter */
export async function readChunk(
  handle: ReadableHandle,
  buffer: Uint8Array<ArrayBuffer>,
  position: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.byteLength, end - position), position);
  if (bytesRead === 0) {
    throw new Error("A file became shorter while it was sent: send it again when nobody writes to it.");
  }
  return buffer.subarray(0, bytesRead);
}
