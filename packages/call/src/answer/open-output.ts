import { randomUUID } from "node:crypto";
import { access, constants, open, realpath, rename, rm, stat } from "node:fs/promises";

/**
 * Opens the file of --output. What is written goes to a file beside it, which takes its place at the end: a reader finds the old
 * content or the new one, also after a kill or on a full disk. A link leads where it led, and a file keeps its mode. A device or a
 * pipe, such as /dev/null, is written to itself. Rejects with the errors of `node:fs`, as all functions here.
 */
export async function openOutput(output: string): Promise<OutputFile> {
  const { file, fresh, mode } = await placeOf(output);
  const handle = await (fresh === undefined ? open(file, "w") : open(fresh, "wx", mode));
  return {
    // `handle.write` may write less than it is given.
    write: (piece) => handle.writeFile(piece),
    keep: async () => {
      await handle.close();
      if (fresh !== undefined) await rename(fresh, file);
    },
    drop: async () => {
      await handle.close().catch(() => {});
      if (fresh !== undefined) await rm(fresh, { force: true });
    },
  };
}

/** A file of --output that is open. */
export interface OutputFile {
  write(piece: Uint8Array | string): Promise<void>;
  /** Ends the file: what was written is the file of --output now. */
  keep(): Promise<void>;
  /** Forgets what was written, where that can be. */
  drop(): Promise<void>;
}

/** Rejects where `openOutput` would. A pipe is not opened, since that would wait for its reader. */
export async function tryOutput(output: string): Promise<void> {
  const { file, isStream } = await placeOf(output);
  if (isStream) await access(file, constants.W_OK);
  else await (await openOutput(output)).drop();
}

async function placeOf(output: string): Promise<Place> {
  const file = await realpath(output).catch(() => output);
  const found = await stat(file).catch(() => undefined);
  const isReplaced = found === undefined || found.isFile();
  return {
    file,
    fresh: isReplaced ? `${file}.${randomUUID()}` : undefined,
    mode: found === undefined ? 0o666 : found.mode & 0o777,
    isStream: !isReplaced && !found.isDirectory(),
  };
}

interface Place {
  /** The file, behind its links. */
  readonly file: string;
  /** The file beside it that is written; undefined where nothing may take the place of `file`. */
  readonly fresh: string | undefined;
  readonly mode: number;
  /** Whether `file` is a device or a pipe. */
  readonly isStream: boolean;
}
