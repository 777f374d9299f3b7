import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import { UsageError } from "@partwise/call/command-line";
import type { CheckedFile } from "./checked-file.js";
import type { FileLimits } from "./file-limits.js";
import { printLimit } from "./print-size.js";
import { typeOfFile } from "./type-of-file.js";

/**
 * Checks all files before any is sent.
 * @throws UsageError with every fault of every file: missing, a folder, empty, too large, of a wrong type by its content; too many
 */
export async function checkFiles(
  paths: readonly string[],
  limits: FileLimits,
): Promise<readonly CheckedFile[]> {
  const checked = await Promise.all(paths.map((path) => check(path, limits)));
  const faults = checked.filter((each) => typeof each === "string");
  const { maxFiles } = limits;
  if (maxFiles !== undefined && paths.length > maxFiles) {
    faults.unshift(`${paths.length} files are too many: Zoom takes ${maxFiles} at most. Leave some out.`);
  }
  if (faults.length > 0) {
    throw new UsageError(
      faults.length === 1
        ? `${faults[0]} Nothing was sent.`
        : `Nothing was sent:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    );
  }
  return checked.filter((each) => typeof each !== "string");
}

/** Checks one file. @throws UsageError as `checkFiles` does */
export async function checkFile(path: string, limits: FileLimits): Promise<CheckedFile> {
  const file = await check(path, limits);
  if (typeof file === "string") throw new UsageError(`${file} Nothing was sent.`);
  return file;
}

/** The file, or what is wrong with it. */
async function check(path: string, { types, maxSize }: FileLimits): Promise<CheckedFile | string> {
  const found = await stat(path).catch(codeOf);
  if (typeof found === "string") return unreadable(path, found);
  if (found.isDirectory()) return `${path} is a folder. Name the files in it one by one.`;
  if (!found.isFile())
    return `${path} is no regular file, and has no size. Save its content as a file first.`;
  const { size, mtimeMs: modified } = found;
  if (size === 0) return `${path} is empty. Check that it was written to its end.`;
  const code = await access(path, constants.R_OK).catch(codeOf);
  if (code !== undefined) return unreadable(path, code);
  if (maxSize !== undefined && size > maxSize) {
    return `${path} is too large: it has ${printLimit(size)} (${size} bytes), and Zoom takes ${printLimit(maxSize)} at most. Make it smaller.`;
  }
  const type = await typeOfFile(path);
  if (types.length > 0 && !(type !== undefined && types.includes(type))) {
    const what = type === undefined ? "of no known type by its content" : `${type} by its content`;
    return `${path} is ${what}; Zoom takes ${listOf(types)}. Convert the file, or choose another one.`;
  }
  return { path, name: basename(path), size, type, modified };
}

function unreadable(path: string, code: string): string {
  const why: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file. Check the path.",
    ENOTDIR: "a part of the path is a file, not a folder. Check the path.",
    EACCES: "it may not be read. Check its permissions.",
    ELOOP: "its links lead in a circle.",
  };
  return `${path} cannot be read: ${why[code] ?? `the system says ${code}.`}`;
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : "UNKNOWN";
}

/** `image/jpeg, image/gif and image/png` */
function listOf(types: readonly string[]): string {
  return types.length === 1 ? `${types[0]}` : `${types.slice(0, -1).join(", ")} and ${types.at(-1)}`;
}
