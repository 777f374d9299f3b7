import { statSync } from "node:fs";

/**
 * The stat of a file: while the stat is the same, nobody has written to the file. Undefined where an equal stat proves
 * nothing: no file, or a file that changed in the last two seconds (or later than now). A second change within one tick
 * of the disk's clock leaves the same times, and the coarsest clock, FAT's, ticks every two seconds.
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

/** In ms: two seconds, and what rounding may take from them. */
const margin = 2010n;
