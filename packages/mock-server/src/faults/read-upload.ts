import type { Exchange } from "../contract/exchange.js";

/** Reads a body until `bytes` bytes have come, or to its end. Returns what was read. */
export async function readUpload({ message, proceed }: Exchange, bytes: number): Promise<Buffer> {
  const read: Buffer[] = [];
  let size = 0;
  proceed();
  if (bytes === 0) return Buffer.alloc(0);
  for await (const data of message.iterator({ destroyOnReturn: false })) {
    read.push(data);
    size += data.length;
    if (size >= bytes) break;
  }
  return Buffer.concat(read);
}
