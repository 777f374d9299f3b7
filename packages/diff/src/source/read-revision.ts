import { dirname, join, posix } from "node:path";
import { runTool } from "./run-tool.js";

/**
 * Puts the folder of a description, as a revision has it, into another folder; gives the path of the description there.
 * @throws {CodegenError} `UNREADABLE` when the repository does not have it
 */
export async function readRevision({ revision, path }: Revision, folder: string): Promise<string> {
  const side = `${revision}:${path}`;
  const advice = "name it as REVISION:PATH, inside of a git repository";
  // `git archive` takes `REVISION:FOLDER`; a path that starts with `./` is below the working directory, others are below the root
  const tree = `${revision}:${posix.dirname(path) === "." ? "" : posix.dirname(path)}`;
  await runTool("git", ["cat-file", "-e", side], { side, advice });
  const archive = join(folder, "revision.tar");
  await runTool("git", ["archive", "--format=tar", `--output=${archive}`, tree], { side, advice });
  await runTool("tar", ["-xf", "revision.tar"], { side, advice, cwd: dirname(archive) });
  return join(folder, posix.basename(path));
}

interface Revision {
  readonly revision: string;
  /** From the root of the repository, with `/`. */
  readonly path: string;
}
