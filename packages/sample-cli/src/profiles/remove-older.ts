import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Removes the files of a cache's folder that were last written to more than `life` milliseconds ago. Rejects with errors of `node:fs`. */
export async function removeOlder(folder: string, life: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Math.abs(Date.now() - mtimeMs) > life) await rm(file, { force: true });
  }
}
