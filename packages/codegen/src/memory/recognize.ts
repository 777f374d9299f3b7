import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { FileHash } from "@partwise/description/file-hash";
import { settledStat } from "./settled-stat.js";
import { toolStat } from "./tool-stat.js";

/**
 * The traces with current stats; undefined when the content of a file has changed. A file with an unchanged stat is not
 * read, unless `isRead` is set.
 */
export async function recognize(
  { tool, toolStat: statThen, inputs, outputs }: Traces,
  folder: string,
  isRead: boolean,
): Promise<Traces | undefined> {
  // the cheap test first: a missing file makes all hashing needless
  if (![...inputs, ...outputs].every(({ path }) => existsSync(resolve(folder, path)))) return undefined;
  const statNow = toolStat();
  if (isRead || statNow === undefined || statNow !== statThen) {
    const { hashTool } = await import("./hash-tool.js");
    if (hashTool() !== tool) return undefined;
  }
  const recognizeAll = async (traces: readonly Trace[]) => {
    const now: Trace[] = [];
    for (const trace of traces) {
      const same = await recognizeFile(trace, folder, isRead);
      if (same === undefined) return undefined;
      now.push(same);
    }
    return now;
  };
  const inputsNow = await recognizeAll(inputs);
  const outputsNow = inputsNow && (await recognizeAll(outputs));
  return outputsNow && { tool, toolStat: statNow, inputs: inputsNow, outputs: outputsNow };
}

/** The hash of the program, and the files of a run. */
export interface Traces {
  /** The hash of this program. */
  readonly tool: string;
  readonly toolStat?: string | undefined;
  readonly inputs: readonly Trace[];
  readonly outputs: readonly Trace[];
}

/** A file with its hash and the `settledStat` from before the hash. The path is relative to the output folder. */
export interface Trace extends FileHash {
  readonly stat?: string | undefined;
}

async function recognizeFile(
  { path, sha256, stat: statThen }: Trace,
  folder: string,
  isRead: boolean,
): Promise<Trace | undefined> {
  const file = resolve(folder, path);
  const stat = settledStat(file); // before the hash, so that a write in between is found by the next run
  if (isRead || stat === undefined || stat !== statThen) {
    const { hashFile } = await import("@partwise/description/file-hash");
    if (sha256 === undefined || hashFile(file).sha256 !== sha256) return undefined;
  }
  return { path, sha256, stat };
}
