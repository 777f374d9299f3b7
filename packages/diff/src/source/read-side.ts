import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Loaded, type LoadOptions, loadDescription } from "@partwise/description";
import { CodegenError } from "@partwise/description/problems";
import { readPackage } from "./read-package.js";
import { readRevision } from "./read-revision.js";

/**
 * Loads one side of a comparison: a file, `REVISION:PATH` of the git repository of the working directory, or `NAME@VERSION` of a
 * published package, which npm fetches. A file goes first.
 * @throws {CodegenError} `UNREADABLE` when git or npm does not have it, and what `loadDescription` throws
 * @example
 * ```ts
 * const { context } = await readSide("main:specs/pets/openapi.yaml");
 * ```
 */
export async function readSide(
  side: string,
  { cwd = process.cwd(), ...options }: SideOptions = {},
): Promise<Loaded> {
  const fetch = existsSync(side) ? undefined : fetcherOf(side, cwd);
  if (fetch === undefined) return loadDescription(side, options);
  const folder = await mkdtemp(join(tmpdir(), "partwise-diff-"));
  try {
    return await loadDescription(await fetch(folder), options);
  } catch (error) {
    throw error instanceof CodegenError ? named(error, side, folder) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What may be read, and from where. */
export interface SideOptions extends LoadOptions {
  /** Where git and npm run. Default: the working directory. */
  readonly cwd?: string;
}

/** How a side is put into a folder; undefined for a file. */
function fetcherOf(side: string, cwd: string): ((folder: string) => Promise<string>) | undefined {
  const [, revision, path] = /^([^-:][^:]*):([^:].*)$/s.exec(side) ?? [];
  if (/^(?:@\w[\w.~-]*\/)?\w[\w.~-]*@\w[\w.+~-]*$/.test(side))
    return (folder) => readPackage({ side, cwd }, folder);
  if (revision === undefined || path === undefined || /^[a-z]:[\\/]|^[a-z]+:\/\//i.test(side))
    return undefined;
  return (folder) => readRevision({ revision, path, cwd }, folder);
}

/** The same error, which names the side in place of a file in a folder that is gone. */
function named(error: CodegenError, side: string, folder: string): CodegenError {
  const [first, ...more] = error.problems.map((problem) => ({
    ...problem,
    file: problem.file.startsWith(folder) ? side : problem.file,
  }));
  return first === undefined ? error : new CodegenError(error.code, [first, ...more], { cause: error });
}
