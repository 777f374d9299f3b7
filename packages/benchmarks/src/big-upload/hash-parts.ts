import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/** The SHA-256 of each part of a file, in hexadecimal digits. */
export async function hashParts(
  path: string,
  parts: readonly { readonly size: number }[],
): Promise<readonly string[]> {
  const hashes: string[] = [];
  let start = 0;
  for (const { size } of parts) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(path, { start, end: start + size - 1 }), hash);
    hashes.push(hash.digest("hex"));
    start += size;
  }
  return hashes;
}
