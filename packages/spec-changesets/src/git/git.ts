import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What git prints; undefined where git fails or is missing. */
export async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("git", [...args], { cwd: folder });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
