import { statSync } from "node:fs";

/**
 * The stat of a file as text: equal texts prove an unchanged file. Undefined where they would not: for a missing file, and
 * for a file changed within the last two seconds or in the future. Two changes within one tick of the disk's clock leave
 * equal times, and the coarsest clock, FAT's, ticks every two seconds.
 * @see https://git-scm.com/docs/racy-git
 */
export function settledStat(path: string): string | undefined {
  const now = BigInt(Date.now());
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const { dev, ino, size, mtimeMs, ctimeMs, mtimeNs, ctimeNs } = stat;
  const isSettled = [mtimeMs, ctimeMs].every((time) => now - time > margin);
  return isSettled ? [dev, ino, size, mtimeNs, ctimeNs].join(" ") : undefined;
}

/** In milliseconds: two seconds, and 10 ms for rounding. */
const margin = 2010n;
