import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeNames, mark } from "./code-files.js";
import type { ComparedFile, FileContent } from "./write-files.js";

/** Code in the folder that an earlier run wrote in another form, and that the new files make stale. */
export function leftovers(folder: string, files: readonly FileContent[]): readonly ComparedFile[] {
  const paths = codeNames.map((name) => join(folder, name));
  return paths
    .filter((path) => !files.some((file) => file.path === path))
    .map((path) => ({ path, content: undefined, present: readIfThere(path) }))
    .filter(({ present }) => present?.startsWith(mark));
}

function readIfThere(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
