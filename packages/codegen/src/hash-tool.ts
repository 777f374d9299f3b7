import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Tells this program, with the libraries that it makes files with, from any that may make other files. */
export function hashTool(): string {
  const require = createRequire(import.meta.url);
  const folder = import.meta.dirname;
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    if (/(?<!\.d)\.[jt]s$/.test(name)) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  for (const name of libraries) {
    const manifest: { version?: string } = require(`${name}/package.json`);
    hash.update(`${name} ${manifest.version}\n`);
  }
  return hash.digest("hex");
}

const libraries = ["@redocly/openapi-core", "js-yaml", "openapi-typescript", "typescript"];
