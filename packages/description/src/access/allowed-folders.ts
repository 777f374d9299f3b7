import { realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { CodegenError } from "../document/codegen-error.js";

/**
 * Whether a description may refer to a file: the file's real path, with links followed, has to lie in the description's
 * folder or in one of `roots`. A missing file is allowed, since reading the file fails anyway.
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

/** The real path of a file, with links followed; the missing end of a path stays as given. */
export function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realOf(above), relative(above, path));
  }
}
