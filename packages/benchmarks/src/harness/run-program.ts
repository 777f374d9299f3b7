import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/**
 * Runs Node with these arguments in a process of its own.
 * @throws Error with the output, when the program ends with another code than 0
 */
export async function runProgram(args: readonly string[], options: ProgramOptions = {}): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--require", reportUsage, ...args], {
    ...options,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const ended = once(child, "exit").then(([code]) => ({ code, wall: performance.now() - start }));
  const read = (from: number) => text(child.stdio[from] as Readable);
  const [{ code, wall }, stdout, stderr, usage] = await Promise.all([ended, read(1), read(2), read(3)]);
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}:\n${stdout}${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(usage);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024, stdout };
}

/** What a program took from start to end: `wall` and `cpu` time in ms, and peak memory in MiB. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly stdout: string;
}

/** Folder and environment of the program; those of this process if absent. */
export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const reportUsage = fileURLToPath(new URL("report-usage.cjs", import.meta.url));
