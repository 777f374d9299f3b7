import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { runProgram } from "./run-program.js";

/** The folder of a Node of at least this version: this one's, or one that npm brings into the cache of the user. */
export async function nodeOf(version = 0): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= version) return dirname(process.execPath);
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const root = join(cache, "partwise-consumers", `node${version}`);
  const folder = join(root, "node_modules", "node", "bin");
  if (!existsSync(folder)) {
    mkdirSync(root, { recursive: true });
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    await runProgram("npm", ["install", "--prefix", root, ...quiet, `node@${version}`], { cwd: root });
  }
  return folder;
}
