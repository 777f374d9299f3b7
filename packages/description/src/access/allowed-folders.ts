import { realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { CodegenError } from "../document/codegen-error.js";

/**
 * Whether a description may refer to this file: it has to stand in or below the description's folder, or the folders
 * that the caller named, when links have been followed. What is not there may be referred to: it cannot be read.
 * @throws {CodegenError} `USAGE` for a root without a name
 */
export function allowedFolders(description: string, roots: readonly string[]): (path: string) => boolean {
  if (roots.includes("")) {
    throw new CodegenError("USAGE", {
      file: description,
      message: "a root has no name; give a folder's path",
    });
  }
  const own = [dirname(description), dirname(realOf(description)), ...roots.map((root) => resolve(root))];
  const folders = own.map(realOf);
  return (path) => folders.some((folder) => isBelow(realOf(path), folder));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

/** Where a path leads, links followed, as far as it is there. */
export function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realOf(above), relative(above, path));
  }
}
