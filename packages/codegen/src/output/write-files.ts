import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isObject } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { whileSignalsWait } from "./while-signals-wait.js";

/**
 * Writes the files that differ: all of them first under temporary names in their folders, then renamed. A file without new
 * content is removed. When a step fails, the old files are restored and a CodegenError with code `OUTPUT` is thrown. A
 * signal that arrives meanwhile waits.
 */
export async function writeFiles(files: readonly ComparedFile[]): Promise<void> {
  const stale = files.filter((file) => !isCurrent(file));
  if (stale.length > 0) await whileSignalsWait(() => writeAll(stale));
}

/** A file with its intended content. */
export interface FileContent {
  readonly path: string;
  readonly content: string;
}

/** A file with its intended and its present content. */
export interface ComparedFile {
  readonly path: string;
  /** Undefined for a file to remove. */
  readonly content: string | undefined;
  /** Undefined for a missing file. */
  readonly present: string | undefined;
}

/**
 * Reads the present content of the files.
 * @throws {CodegenError} `OUTPUT` when a path cannot be read, such as a folder of that name
 */
export async function compareFiles(files: readonly FileContent[]): Promise<readonly ComparedFile[]> {
  return Promise.all(files.map(async (file) => ({ ...file, present: await readIfThere(file.path) })));
}

/** Whether a file has its intended content. CR LF counts as LF, since Git may convert line ends. */
export function isCurrent({ content, present }: ComparedFile): boolean {
  return content === present || content?.replaceAll("\r\n", "\n") === present?.replaceAll("\r\n", "\n");
}

function writeAll(stale: readonly ComparedFile[]): void {
  const written: { readonly file: ComparedFile; readonly beside: string | undefined }[] = [];
  const done: ComparedFile[] = [];
  try {
    for (const file of stale) {
      const { path, content } = file;
      const beside = content === undefined ? undefined : besideOf(path);
      written.push({ file, beside });
      if (beside === undefined || content === undefined) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, content, { flag: "wx" });
      keepMode(path, beside);
    }
    for (const { file, beside } of written) {
      if (beside === undefined) rmSync(file.path, { force: true });
      else renameSync(beside, file.path);
      done.push(file);
    }
  } catch (cause) {
    for (const { beside } of written)
      if (beside !== undefined) attempt(() => rmSync(beside, { force: true }));
    for (const file of done) attempt(() => restore(file));
    throw outputError(stale[done.length]?.path ?? "", cause);
  }
}

function restore({ path, present }: ComparedFile): void {
  if (present === undefined) {
    rmSync(path, { force: true });
    return;
  }
  const beside = besideOf(path);
  writeFileSync(beside, present);
  renameSync(beside, path);
}

/** Copies the permissions of the old file to the new one. */
function keepMode(path: string, beside: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) chmodSync(beside, mode);
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {} // the error that led here is thrown, not this one
}

/** A temporary name in the same folder, hence on the same disk, and different for each run. */
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
