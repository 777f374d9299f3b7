import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { appsFolder, programsFolder } from "./programs-folder.js";
import type { RunTime } from "./run-times.js";

/** Installs the run times that npm holds and this machine lacks, beside those that CI has put there. */
export async function installPrograms(runTimes: readonly RunTime[]): Promise<void> {
  const absent = runTimes.filter(({ find }) => find() === undefined);
  const packages = absent.flatMap(({ kind, from }) =>
    kind === "program" || kind === "worker" ? [from] : [],
  );
  const apps = new Set(absent.flatMap(({ kind, from }) => (kind === "app" ? [from] : [])));
  await mkdir(appsFolder, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  // pnpm hands its own settings on, which npm complains about.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  const run = (program: string, args: readonly string[]) =>
    promisify(execFile)(program, args, { env, cwd: appsFolder });
  if (packages.length > 0) await run("npm", ["install", "--prefix", programsFolder, ...quiet, ...packages]);
  // The JavaScript of an app without what the package depends on, which is what builds apps.
  for (const name of apps) {
    const { stdout } = await run("npm", ["pack", name, "--silent"]);
    const folder = join(appsFolder, name.replace(/@.*/, ""));
    await mkdir(folder, { recursive: true });
    await run("tar", ["xzf", stdout.trim(), "--strip-components=1", "-C", folder]);
  }
}
