import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

// Programs are started by the dozen, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** Runs the built program, or another one, in an environment that holds nothing but PATH and `env`. */
export function runZoomIm(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return run(process.execPath, [program, ...args], env);
}

/** The built program. */
export const program = fileURLToPath(new URL("../../bin/zoom-im.js", import.meta.url));

/** How the program ended, and what it said. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function run(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { env: { PATH: process.env.PATH, ...env }, timeout: 110_000 };
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      if (child.exitCode === null) {
        reject(error);
      } else {
        resolve({ code: child.exitCode, stdout, stderr });
      }
    });
    child.stdin?.end();
  });
}
