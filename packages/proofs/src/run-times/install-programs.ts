import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { promisify } from "node:util";
import { programsFolder, type RunTime } from "./run-times.js";

/** Installs the run times that npm holds and this machine lacks, beside those that CI has put there. */
export async function installPrograms(runTimes: readonly RunTime[]): Promise<void> {
  const packages = runTimes
    .filter(({ kind, find }) => kind !== "browser" && find() === undefined)
    .map(({ from }) => from);
  if (packages.length === 0) return;
  await mkdir(programsFolder, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  // pnpm hands its own settings on, which npm complains about.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  await promisify(execFile)("npm", ["install", "--prefix", programsFolder, ...quiet, ...packages], { env });
}
