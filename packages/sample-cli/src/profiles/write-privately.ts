import { randomUUID } from "node:crypto";
import { chmod, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file that its owner alone can read, in one step: a reader finds the old text or the new one, even after a power cut. Makes
 * the folder, for its owner alone.
 */
export async function writePrivately(path: string, text: string): Promise<void> {
  await makePrivateFolder(dirname(path));
  const fresh = `${path}.${randomUUID()}`;
  try {
    const file = await open(fresh, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** Makes a folder that its owner alone can enter. A folder that is there stays as it is. */
export async function makePrivateFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  // The mode of `mkdir` is for the last folder alone, less the umask.
  if (made !== undefined) await chmod(folder, 0o700);
}
