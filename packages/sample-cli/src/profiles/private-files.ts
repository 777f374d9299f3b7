import { randomUUID } from "node:crypto";
import { chmod, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { shellQuote } from "@partwise/call/command-line";

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

/** A warning for a file of secrets, or its folder, that other users of the machine can read; undefined where none can. */
export async function looseMode(path: string): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  const [file, folder] = await Promise.all([modeOf(path), modeOf(dirname(path))]);
  const loose = [
    ...(file & 0o077 ? [`chmod 600 ${shellQuote(path)}`] : []),
    ...(folder & 0o022 ? [`chmod 700 ${shellQuote(dirname(path))}`] : []),
  ];
  if (loose.length === 0) return undefined;
  return `Other users of this machine can read or replace the secrets of zoom-im: run ${loose.join(" && ")}`;
}

/** The bits of the mode; 0 for what is not there. */
async function modeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found ? found.mode & 0o777 : 0;
}
