/**
 * Reads a body to its end and keeps the first `limit` bytes. The rest is read and dropped: a client that is still writing
 * would get a reset instead of the answer.
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

/** The first bytes of a body, and the size of all of it. */
export interface ReadBody {
  readonly body: Buffer;
  readonly size: number;
}
