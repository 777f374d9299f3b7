import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { StoredFile } from "../contract/stored-file.js";

/**
 * Makes the store of a server's uploads: files are hashed while they arrive, and written to `folder` if one is given. Memory does not
 * depend on their size.
 */
export function createFileStore(folder?: string): FileStore {
  let count = 0;

  async function openFile(): Promise<FileSink> {
    const hash = createHash("sha256");
    let kept: Uint8Array[] = [];
    let isLong = false;
    let size = 0;
    let isKept = false;
    const temporary = folder === undefined ? undefined : join(folder, `.${randomUUID()}.part`);
    if (folder !== undefined) await mkdir(folder, { recursive: true });
    const handle = temporary === undefined ? undefined : await open(temporary, "wx");
    return {
      write: async (bytes) => {
        hash.update(bytes);
        size += bytes.length;
        if (!isLong) kept.push(Uint8Array.from(bytes));
        if (!isLong && size > keptLimit) {
          kept = [Uint8Array.from(Buffer.concat(kept).subarray(0, startLimit))];
          isLong = true;
        }
        // `handle.write` may write less than it is given.
        await handle?.writeFile(bytes);
      },
      end: async () => {
        await handle?.close();
        const all = Buffer.concat(kept);
        return {
          size,
          sha256: hash.digest("hex"),
          start: all.subarray(0, startLimit),
          bytes: isLong ? undefined : all,
          keep: async (filename) => {
            if (temporary === undefined || folder === undefined) return undefined;
            count += 1;
            const path = join(folder, `${count}-${plainName(filename)}`);
            await rename(temporary, path);
            isKept = true;
            return path;
          },
        };
      },
      discard: async () => {
        if (temporary === undefined || isKept) return;
        await handle?.close().catch(() => {});
        await rm(temporary, { force: true });
      },
    };
  }

  return { open: openFile };
}

/** The longest file whose bytes are kept in memory. */
const keptLimit = 1_048_576;
const startLimit = 4096;

/** A filename without what a file system or a shell treats in its own way. */
function plainName(filename: string): string {
  const plain = filename.normalize("NFC").replace(/[^\p{L}\p{N}._ -]+/gu, "_");
  return plain.replace(/^[. ]+/, "").slice(-100) || "file";
}

/** Where the files of a server go while they arrive. */
export interface FileStore {
  open(): Promise<FileSink>;
}

/** Takes the bytes of one file. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<StoredFile>;
  /** Forgets the file, unless a call has kept it. */
  discard(): Promise<void>;
}
