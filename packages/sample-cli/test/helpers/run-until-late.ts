import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Ended, program } from "./run-zoom-im.js";

const clock = fileURLToPath(new URL("jumping-clock.cjs", import.meta.url));

/** Runs the built program until `begun` is true, then lets an hour of its time pass, and waits for its end. */
export async function runUntilLate(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  begun: () => boolean,
): Promise<Ended> {
  const child = spawn(process.execPath, ["--require", clock, program, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
  while (!begun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGUSR2");
  const [[code], stdout, stderr] = await ended;
  return { code, stdout, stderr };
}
