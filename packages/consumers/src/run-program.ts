import { execFile } from "node:child_process";

/** Runs a program to its end, ten minutes at most. @throws {Error} with what it printed, when it fails */
export function runProgram(file: string, args: readonly string[], options: ProgramOptions): Promise<string> {
  const limits = { timeout: 600_000, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, { ...limits, ...options }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else
        reject(
          new Error(`${[file, ...args].join(" ")} failed:\n${stdout}${stderr || error.message}`.trimEnd()),
        );
    });
    child.stdin?.end();
  });
}

/** Where and in which environment a program runs; in this one's when absent. */
export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}
