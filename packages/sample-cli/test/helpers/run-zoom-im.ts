import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { assertDocument } from "./assert-document.js";

// Programs are started by the dozen, on machines that may be busy.
vi.setConfig({ testTimeout: 300_000 });

/**
 * Runs the built program in an environment that holds nothing but PATH and `env`. What it prints with --json is held against
 * the schema.
 */
export async function runZoomIm(
  args: readonly string[],
  env: Record<string, string> = {},
  input = "",
): Promise<Ended> {
  const ended = await run(process.execPath, [program, ...args], env, input);
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

/** Runs a program to its end. Unless `env` says where, zoom-im keeps nothing from run to run. */
export async function run(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input = "",
): Promise<Ended> {
  const ZOOM_IM_CONFIG = join(tmpdir(), `zoom-im-${randomUUID()}`);
  const options = { env: { PATH: process.env.PATH, ZOOM_IM_CONFIG, ...env }, timeout: 290_000 };
  try {
    return await new Promise((resolve, reject) => {
      const child = execFile(file, args, options, (error, stdout, stderr) => {
        if (child.exitCode === null) {
          reject(error);
        } else {
          resolve({ code: child.exitCode, stdout, stderr });
        }
      });
      // A program may end without reading.
      child.stdin?.on("error", () => {});
      child.stdin?.end(input);
    });
  } finally {
    await rm(ZOOM_IM_CONFIG, { recursive: true, force: true });
  }
}
