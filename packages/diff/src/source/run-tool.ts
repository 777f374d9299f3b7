import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CodegenError } from "@partwise/description/problems";

/**
 * Runs a program to its end; gives what it prints.
 * @throws {CodegenError} `UNREADABLE` when the program is missing or fails
 */
export async function runTool(
  name: "git" | "npm" | "tar",
  args: readonly string[],
  { side, advice, cwd }: Purpose,
): Promise<string> {
  // npm is a script of the shell on Windows
  const shell = name === "npm" && process.platform === "win32";
  try {
    const { stdout } = await promisify(execFile)(name, [...args], {
      ...(cwd !== undefined && { cwd }),
      shell,
    });
    return stdout.trim();
  } catch (cause) {
    const isMissing = (cause as { readonly code?: unknown }).code === "ENOENT";
    const wrong = isMissing ? `${name} is not installed` : `${name} does not have it`;
    throw new CodegenError("UNREADABLE", { file: side, message: `${wrong}; ${advice}` }, { cause });
  }
}

/** What a program is run for. */
interface Purpose {
  /** What messages call it. */
  readonly side: string;
  readonly advice: string;
  readonly cwd?: string;
}
