/** A file of a form that was read, hashed and perhaps written to a folder while it arrived; little of it is in memory. */
export interface StoredFile {
  /** In bytes. */
  readonly size: number;
  /** The SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The first bytes, 4096 at most. */
  readonly start: Uint8Array;
  /** All bytes; undefined for a file over 1 MiB. */
  readonly bytes: Uint8Array | undefined;
  /** Keeps the file after the call, and gives its path in the folder; undefined without a folder. */
  keep(filename: string): Promise<string | undefined>;
}
