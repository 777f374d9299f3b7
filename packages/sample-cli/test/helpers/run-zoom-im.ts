import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { assertDocument } from "./assert-document.js";

// Programs are started by the dozen, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/**
 * Runs the built program in an environment that holds nothing but PATH and `env`. What it prints with --json is held against
 * the schema.
 */
export async function runZoomIm(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const ended = await run(process.execPath, [program, ...args], env);
  if (args.includes("--json") && ended.stdout !== "") assertDocument(ended.stdout);
  return ended;
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
