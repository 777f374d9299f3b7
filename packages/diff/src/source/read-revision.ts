import { dirname, join, posix } from "node:path";
import { runTool } from "./run-tool.js";

/**
 * Puts the folder of a description, as a revision has it, into another folder; gives the path of the description there.
 * @throws {CodegenError} `UNREADABLE` when the repository does not have it
 */
export async function readRevision({ revision, path, cwd }: Revision, folder: string): Promise<string> {
  const side = `${revision}:${path}`;
  const purpose = { side, cwd, advice: "name it as REVISION:PATH, inside of a git repository" };
  await runTool("git", ["cat-file", "-e", side], purpose);
  // git takes a path that starts with `./` from the working directory, and others from the root
  const parent = posix.dirname(path);
  const tree =
    parent === "." ? (path.startsWith("./") ? "./" : "") : path.startsWith("./") ? `./${parent}` : parent;
  const hash = await runTool("git", ["rev-parse", "--verify", `${revision}:${tree}`], purpose);
  const root = await runTool("git", ["rev-parse", "--show-toplevel"], purpose);
  const archive = join(folder, "revision.tar");
  await runTool("git", ["archive", "--format=tar", `--output=${archive}`, hash], { ...purpose, cwd: root });
  await runTool("tar", ["-xf", "revision.tar"], { ...purpose, cwd: dirname(archive) });
  return join(folder, posix.basename(path));
}

interface Revision {
  readonly revision: string;
  /** From the root of the repository, with `/`; from the working directory where it starts with `./`. */
  readonly path: string;
  /** The working directory. */
  readonly cwd: string;
}
