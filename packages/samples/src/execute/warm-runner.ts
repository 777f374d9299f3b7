import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Runner } from "../languages/runner.js";
import { patience, sampleEnvironment } from "./sample-environment.js";

/**
 * Runs samples by one process. The process reads the path of each sample on a line of its standard input, and answers on a line of
 * its standard output with JSON, `{ "status": 0, "output": "..." }`. A process that has not answered after a minute is ended, and
 * the next sample gets a new one. `extension` is that of the samples' files.
 */
export function warmRunner([command = "", ...args]: readonly string[], extension: string): Runner {
  const start = (folder: string) => {
    const child: ChildProcess = spawn(command, args, {
      cwd: folder,
      env: sampleEnvironment(),
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    return { child, lines: lines[Symbol.asyncIterator]() };
  };
  let running: ReturnType<typeof start> | undefined;
  return {
    async run(code, { folder, index }) {
      running ??= start(folder);
      const { child, lines } = running;
      const file = join(folder, `sample-${index}.${extension}`);
      await writeFile(file, code);
      child.stdin?.write(`${file}\n`);
      const timer = setTimeout(() => child.kill(), patience);
      const { value, done } = await lines.next();
      clearTimeout(timer);
      if (!done) return JSON.parse(value);
      running = undefined;
      return { status: 1, output: "the sample ended its process, or took longer than a minute" };
    },
    async close() {
      const child = running?.child;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.stdin?.end();
      await ended;
    },
  };
}
