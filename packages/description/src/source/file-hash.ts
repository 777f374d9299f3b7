import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file, and by what its content is known again. */
export interface FileHash {
  /** Absolute. */
  readonly path: string;
  /** Hexadecimal; undefined for a file that could not be read or parsed. */
  readonly sha256: string | undefined;
}

/** Hashes what stands in a file. */
export function hashFile(path: string): FileHash {
  try {
    return { path, sha256: sha256Of(readFileSync(path)) };
  } catch {
    return { path, sha256: undefined };
  }
}

/** Hexadecimal; text is taken as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
