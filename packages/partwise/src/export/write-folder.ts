import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type FileContent, madeFolder, writeFiles } from "@partwise/codegen/output";
import { CodegenError } from "@partwise/description/problems";
import type { SampleFile } from "@partwise/samples";
import { writeMissing } from "./write-missing.js";

/**
 * Writes the files of a collection into a folder, with the list `.partwise` of what was made. Files of an earlier run that the
 * collection no longer has are removed.
 * @throws {CodegenError} `OUTPUT` when the folder holds anything else, or an edited file, unless `force`
 */
export async function writeFolder(
  folder: string,
  files: readonly FileContent[],
  { sent, force }: { readonly sent: readonly SampleFile[]; readonly force: boolean },
): Promise<void> {
  const made = await madeFolder(folder, listName);
  const present = await filesIn(folder);
  const own = new Set(sent.map(({ filename }) => filename));
  for (const path of force ? [] : present) {
    if (own.has(path) || made.isAsMade(path, await readFile(join(folder, path), "utf8"))) continue;
    const what = made.hashes?.has(path) ? "holds, edited since it was made," : "holds";
    const message = `${what} ${path}; name an empty folder, or overwrite with --force`;
    throw new CodegenError("OUTPUT", { file: folder, message });
  }
  const content = new Map(files.map((file) => [file.path, file.content]));
  await writeFiles(await made.compare("partwise export", content));
  for (const { filename, bytes } of sent) await writeMissing(join(folder, filename), bytes);
}

const listName = ".partwise";

/** All files of a folder but the list, with slashes; none where there is no folder. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    const { code } = cause as { readonly code?: unknown };
    if (code === "ENOENT") return [];
    const message =
      code === "ENOTDIR"
        ? "is a file; name a folder"
        : `cannot be read (${String(code)}); name another folder`;
    throw new CodegenError("OUTPUT", { file: folder, message });
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((path) => path !== listName)
    .sort();
}
