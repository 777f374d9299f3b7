import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "@partwise/codegen/output";
import { CodegenError } from "@partwise/description/problems";

/**
 * Writes files into a folder that is new, or empty but for `.git`: all of them or none. `files` has their texts by path.
 * @throws {CodegenError} `OUTPUT` for a folder that holds something, and when a file cannot be written
 */
export async function writeProject(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await assertEmpty(folder);
  const all = [...files].map(([path, content]) => ({
    path: join(folder, path),
    content,
    present: undefined,
  }));
  await writeFiles(all);
}

/** @throws {CodegenError} `OUTPUT` for a folder that holds something, and for a file of that name */
export async function assertEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: { readonly code?: string }) => {
    if (error.code === "ENOENT") return [];
    const message =
      error.code === "ENOTDIR" ? "is a file; name a new folder" : `cannot be read (${error.code})`;
    throw new CodegenError("OUTPUT", { file: folder, message });
  });
  if (names.every((name) => name === ".git")) return;
  const message = "is not empty, so nothing is written; name a new folder";
  throw new CodegenError("OUTPUT", { file: folder, message });
}
