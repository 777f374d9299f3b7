import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { wait } from "../call/wait.js";
import { isError } from "../errors/is-error.js";

/**
 * Runs `work` while this process holds the lock file at `path`, which one process of this machine holds at a time. A
 * lock that is a minute old is taken over: its process has died.
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
    // If `work` took more than a minute, another process may hold the lock by now.
    if ((await readFile(path, "utf8").catch(() => "")) === mark) await rm(path, { force: true });
  }
}

/** The age in milliseconds from which a lock is taken over. */
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

/**
 * Removes a lock that is a minute old. `seen` holds when each lock was first seen, since a clock that was set back makes
 * an old lock look new.
 */
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
    // Another process may have replaced the stale lock since `timeOf`: then the moved lock is that process's, and is put back.
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

/** Whether an error has a code, such as `ENOENT`. */
export function isCode(error: unknown, code: string): boolean {
  return isError(error) && "code" in error && error.code === code;
}
