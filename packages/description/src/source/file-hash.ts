import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** A file, and by what its content is known again. */
export interface FileHash {
  /** Absolute. */
  readonly path: string;
  /** Hexadecimal; undefined for a file that could not be read or parsed. */
  readonly sha256: string | undefined;
}

/** Hashes what stands in a file. */
export function hashFile(path: string): FileHash {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const hash = createHash("sha256");
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      hash.update(piece.subarray(0, size));
    }
    return { path, sha256: hash.digest("hex") };
  } catch {
    return { path, sha256: undefined };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Hexadecimal; text is taken as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Small enough for the processor's cache: memory of a file's size would cost as much as the hash. */
const piece = Buffer.allocUnsafeSlow(256 * 1024);
