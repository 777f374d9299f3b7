import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { compareFiles, type FileContent, writeFiles } from "@partwise/codegen/output";
import { CodegenError } from "@partwise/description/problems";
import type { SampleFile } from "@partwise/samples";
import { writeMissing } from "./write-missing.js";

/**
 * Writes the files of a collection into a folder, with the list `.partwise` of their hashes, by which the next run sees what
 * is its own. Files of an earlier run that the collection no longer has are removed.
 * @throws {CodegenError} `OUTPUT` when the folder holds anything else, or an edited file, unless `force`
 */
export async function writeFolder(
  folder: string,
  files: readonly FileContent[],
  { sent, force }: { readonly sent: readonly SampleFile[]; readonly force: boolean },
): Promise<void> {
  const listed = await readList(folder);
  const present = await filesIn(folder);
  const own = new Set(sent.map(({ filename }) => filename));
  const stale: FileContent[] = [];
  for (const path of present) {
    const hash = listed.get(path);
    const isOwn = hash !== undefined && hash === hashOf(await readFile(join(folder, path)));
    if (isOwn) stale.push({ path, content: "" });
    else if (!force && !own.has(path)) {
      const what = hash === undefined ? "holds" : "holds, edited since it was made,";
      const message = `${what} ${path}; name an empty folder, or overwrite with --force`;
      throw new CodegenError("OUTPUT", { file: folder, message });
    }
  }
  const list = Object.fromEntries(files.map(({ path, content }) => [path, hashOf(content)]));
  const made = [...files, { path: listName, content: `${JSON.stringify(list, null, 2)}\n` }];
  const kept = new Set(made.map(({ path }) => path));
  const removed = stale.filter(({ path }) => !kept.has(path));
  const compared = await compareFiles(
    [...made, ...removed].map(({ path, content }) => ({ path: join(folder, path), content })),
  );
  const gone = new Set(removed.map(({ path }) => join(folder, path)));
  await writeFiles(compared.map((file) => (gone.has(file.path) ? { ...file, content: undefined } : file)));
  for (const { filename, bytes } of sent) await writeMissing(join(folder, filename), bytes);
}

const listName = ".partwise";

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The files that an earlier run wrote, by their hashes. */
async function readList(folder: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(join(folder, listName), "utf8")) as object));
  } catch {
    return new Map();
  }
}

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
