import { isAbsolute, join, relative } from "node:path";
import { CodegenError } from "@partwise/description/problems";
import { type Change, diffDescriptions, readSide } from "@partwise/diff";
import { git } from "../git/git.js";
import type { Spec } from "../specs/specs-of.js";

/**
 * What an edit since a revision does to callers; undefined where the revision does not have the description.
 * @throws {CodegenError} when one of both descriptions cannot be read
 */
export async function changesSince(
  workspace: string,
  { description }: Spec,
  revision: string,
): Promise<readonly Change[] | undefined> {
  const side = `${revision}:./${description}`;
  if ((await git(workspace, ["cat-file", "-e", side])) === undefined) return undefined;
  const old = await readSide(side, { cwd: workspace });
  const now = await readSide(join(workspace, description)).catch((error: unknown) => {
    throw error instanceof CodegenError ? shortened(error, workspace) : error;
  });
  return diffDescriptions(old.context, now.context);
}

/** The same error, with paths from the root of the workspace. */
function shortened(error: CodegenError, workspace: string): CodegenError {
  const [first, ...more] = error.problems.map((problem) => ({
    ...problem,
    file: fromRoot(workspace, problem.file),
  }));
  return first === undefined ? error : new CodegenError(error.code, [first, ...more], { cause: error });
}

/** A path from the root of the workspace, with slashes. */
export function fromRoot(workspace: string, path: string): string {
  return isAbsolute(path) ? relative(workspace, path).replaceAll("\\", "/") : path;
}
