/**
 * Reads a body to its end and keeps its first `limit` bytes. What goes beyond is read and dropped, so that a
 * client which is still writing gets its answer and not a broken connection.
 */
export async function readBody(source: AsyncIterable<Buffer>, limit: number): Promise<ReadBody> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    if (size < limit) kept.push(bytes.subarray(0, limit - size));
    size += bytes.length;
  }
  return { body: Buffer.concat(kept), size };
}

/** A body as far as it is kept, and the bytes of the whole. */
export interface ReadBody {
  readonly body: Buffer;
  readonly size: number;
}
