import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { relative } from "node:path";
import { libraries, program, toolFiles } from "./tool-stat.js";

/** Tells this program, with the libraries that it makes files with, from any that may make other files. */
export function hashTool(folder = program): string {
  const require = createRequire(import.meta.url);
  const hash = createHash("sha256");
  for (const file of toolFiles(folder)) {
    hash.update(`${relative(folder, file)}\n`).update(readFileSync(file));
  }
  for (const name of libraries) {
    const manifest: { version?: string } = require(`${name}/package.json`);
    hash.update(`${name} ${manifest.version}\n`);
  }
  return hash.digest("hex");
}
