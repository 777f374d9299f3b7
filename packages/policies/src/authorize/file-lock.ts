import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { wait } from "../call/wait.js";

/**
 * Runs `work` while no other process of this machine does so under the same path; what died with its lock is waited for
 * for a minute.
 */
export async function fileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mark = randomUUID();
  const seen = new Map<number, number>();
  while (!(await create(path, mark))) {
    await removeStale(path, mark, seen);
    await wait(20 + Math.random() * 40, undefined);
  }
  try {
    return await work();
  } finally {
    // Another may have taken over what lasted too long.
    if ((await readFile(path, "utf8").catch(() => "")) === mark) await rm(path, { force: true });
  }
}

/** Milliseconds after which the lock of a process that died is taken over. */
const staleAfter = 60_000;

async function create(path: string, mark: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(mark).finally(() => file.close());
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** `seen` holds since when each lock has been waited for: a clock that was set back makes an old one look new. */
async function removeStale(path: string, mark: string, seen: Map<number, number>): Promise<void> {
  const found = await timeOf(path);
  if (found === undefined) return;
  const now = performance.now();
  const since = seen.get(found) ?? now;
  seen.set(found, since);
  if (Math.max(Date.now() - found, now - since) < staleAfter) return;
  const aside = `${path}.${mark}`;
  try {
    await rename(path, aside);
    // Between the look and the move another may have removed the stale lock and made its own: put it back.
    if ((await timeOf(aside)) !== found) await link(aside, path).catch(() => {});
    await rm(aside, { force: true });
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

async function timeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Whether an error of the file system has a code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
