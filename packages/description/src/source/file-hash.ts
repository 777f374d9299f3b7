import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file, with the hash of its content. */
export interface FileHash {
  /** The path, absolute. */
  readonly path: string;
  /** The hash in hexadecimal; undefined for a file that could not be read or parsed. */
  readonly sha256: string | undefined;
}

/** Hashes the content of a file. */
export function hashFile(path: string): FileHash {
  try {
    return { path, sha256: sha256Of(readFileSync(path)) };
  } catch {
    return { path, sha256: undefined };
  }
}

/** The SHA-256 of a content in hexadecimal; text is encoded as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
