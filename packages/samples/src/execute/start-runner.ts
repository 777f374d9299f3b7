import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Language } from "../languages/languages.js";

/** A runner; a text where this machine cannot run the language, saying why. */
export async function startRunner(
  language: Language,
  { program }: { program?: string | undefined },
): Promise<Runner | string> {
  switch (language.id) {
    case "python":
      return (await isThere("python3", ["-c", "import requests"]))
        ? warm(["python3", pythonRunner])
        : "python3 with requests is not installed";
    case "curl":
      return (await isThere("curl", ["--version"])) ? shell("") : "curl is not installed";
    case "command":
      return program === undefined
        ? "the program is not given"
        : shell(`partwise() { "${process.execPath}" "${program}" "$@"; }\n`);
    default:
      return warm([process.execPath, nodeRunner]);
  }
}

/** Runs samples of one language, one after the other. */
export interface Runner {
  run(
    code: string,
    folder: string,
    index: number,
  ): Promise<{ readonly status: number; readonly output: string }>;
  close(): Promise<void>;
}

/** The secrets that samples find in their environment. */
const environment = {
  ...process.env,
  PARTWISE_TOKEN: "sample-token",
  PARTWISE_USERNAME: "sample-user",
  PARTWISE_PASSWORD: "sample-password",
  PARTWISE_API_KEY: "sample-key",
  NO_PROXY: "127.0.0.1,localhost",
};

/** In ms, for one sample. */
const patience = 60_000;

const pythonRunner = fileURLToPath(new URL("../../runners/runner.py", import.meta.url));
const nodeRunner = fileURLToPath(new URL("../../runners/runner.mjs", import.meta.url));

async function isThere(command: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: "ignore" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (status) => resolve(status === 0));
  });
}

/**
 * One process that is told the file of each sample on a line, and answers on a line of JSON. A process that does not answer
 * in time is ended, and the next sample gets a new one.
 */
function warm([command = "", ...args]: readonly string[]): Runner {
  let child: ChildProcess | undefined;
  const start = (folder: string) => {
    const started = spawn(command, args, {
      cwd: folder,
      env: environment,
      stdio: ["pipe", "pipe", "inherit"],
    });
    return { started, lines: createInterface({ input: started.stdout })[Symbol.asyncIterator]() };
  };
  let running: ReturnType<typeof start> | undefined;
  return {
    async run(code, folder, index) {
      running ??= start(folder);
      child = running.started;
      const file = join(folder, `sample-${index}.${command === "python3" ? "py" : "mjs"}`);
      await writeFile(file, code);
      child.stdin?.write(`${file}\n`);
      const timer = setTimeout(() => child?.kill(), patience);
      const { value, done } = await running.lines.next();
      clearTimeout(timer);
      if (!done) return JSON.parse(value);
      running = undefined;
      return { status: 1, output: "the sample ended its process, or took longer than a minute" };
    },
    async close() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.stdin?.end();
      await ended;
    },
  };
}

function shell(before: string): Runner {
  return {
    async run(code, folder) {
      const child = spawn("sh", ["-c", `${before}${code}`], {
        cwd: folder,
        env: environment,
        timeout: patience,
        stdio: ["ignore", "pipe", "pipe"],
      });
      const pieces: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (piece: Buffer) => pieces.push(piece));
      const [status] = await once(child, "close");
      return {
        status: typeof status === "number" ? status : 1,
        output: Buffer.concat(pieces).toString("utf8"),
      };
    },
    close: async () => {},
  };
}
