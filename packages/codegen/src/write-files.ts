import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CodegenError } from "./errors.js";
import { isObject } from "./json.js";

/** A file as it should be. */
export interface FileContent {
  readonly path: string;
  readonly content: string;
}

/** A file as it should be, and what is there now. */
export interface ComparedFile extends FileContent {
  /** Undefined for a file that is missing. */
  readonly present: string | undefined;
}

/** Reads what is there now. Throws a CodegenError with code `OUTPUT` when something is in the way. */
export async function compareFiles(files: readonly FileContent[]): Promise<readonly ComparedFile[]> {
  return Promise.all(files.map(async (file) => ({ ...file, present: await readIfThere(file.path) })));
}

/**
 * Writes the files that differ: all of them beside their places first, then each is renamed into place.
 * When anything fails, what was there before is there again, and a CodegenError with code `OUTPUT` is thrown.
 */
export async function writeFiles(files: readonly ComparedFile[]): Promise<void> {
  const stale = files.filter(({ content, present }) => content !== present);
  const written: { readonly file: ComparedFile; readonly beside: string }[] = [];
  const renamed: ComparedFile[] = [];
  try {
    for (const file of stale) {
      await mkdir(dirname(file.path), { recursive: true });
      const beside = besideOf(file.path);
      written.push({ file, beside });
      await writeFile(beside, file.content, { flag: "wx" });
    }
    for (const { file, beside } of written) {
      await rename(beside, file.path);
      renamed.push(file);
    }
  } catch (cause) {
    await Promise.allSettled([
      ...written.map(({ beside }) => rm(beside, { force: true })),
      ...renamed.map(restore),
    ]);
    throw outputError(stale[renamed.length]?.path ?? "", cause);
  }
}

async function restore({ path, present }: ComparedFile): Promise<void> {
  if (present === undefined) return rm(path, { force: true });
  const beside = besideOf(path);
  await writeFile(beside, present);
  await rename(beside, path);
}

/** A name in the same folder, so that a rename stays on one disk, and of its own for each run. */
function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) {
      throw new CodegenError("OUTPUT", { file: path, message: "is not a file; move it out of the way" });
    }
    return await readFile(path, "utf8");
  } catch (cause) {
    if (isObject(cause) && cause.code === "ENOENT") return undefined;
    throw cause instanceof CodegenError ? cause : outputError(path, cause);
  }
}

function outputError(path: string, cause: unknown): CodegenError {
  const code = isObject(cause) && typeof cause.code === "string" ? cause.code : "unknown reason";
  const wrong =
    code === "ENOTDIR" || code === "EEXIST"
      ? "a file stands where a folder is needed"
      : `cannot be written (${code})`;
  return new CodegenError(
    "OUTPUT",
    { file: path, message: `${wrong}; choose another output folder or mend this one` },
    { cause },
  );
}
