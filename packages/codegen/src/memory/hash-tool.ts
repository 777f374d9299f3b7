import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { tool, toolFiles } from "./tool-stat.js";

/** A hash of this program and the libraries that it generates with. Programs with equal hashes make equal files. */
export function hashTool(code = tool): string {
  const hash = createHash("sha256");
  for (const { folder, libraries } of code) {
    const require = createRequire(join(folder, "index.js"));
    for (const file of toolFiles(folder)) {
      hash.update(`${relative(folder, file)}\n`).update(readFileSync(file));
    }
    for (const name of libraries) {
      const manifest: { version?: string } = require(`${name}/package.json`);
      hash.update(`${name} ${manifest.version}\n`);
    }
  }
  return hash.digest("hex");
}
