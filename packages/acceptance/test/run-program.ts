import { execFile } from "node:child_process";

/** Runs a program to its end, five minutes at most. Rejects only where it cannot be started or is ended from outside. */
export function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env }: ProgramOptions = {},
): Promise<ProgramResult> {
  const options = {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    timeout: 290_000,
    maxBuffer: 64 * 1024 * 1024,
  };
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ status: child.exitCode ?? 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

/** How a program ended, and what it said. */
export interface ProgramResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and in which environment a program runs. */
export interface ProgramOptions {
  readonly cwd?: string;
  /** Added to PATH, which is all that a program gets of the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. Rejects with all that it said where its exit code is not 0. */
export async function runToSuccess(
  file: string,
  args: readonly string[],
  options?: ProgramOptions,
): Promise<ProgramResult> {
  const result = await runProgram(file, args, options);
  if (result.status === 0) return result;
  const command = [file, ...args].join(" ");
  throw new Error(`${command} ended with exit code ${result.status}:\n${result.stdout}${result.stderr}`);
}
