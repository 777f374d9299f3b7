import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs the built program in a process of its own. */
export function runProgram(
  args: readonly string[],
  { cwd = process.cwd(), ...options }: RunOptions = {},
): Promise<Ended> {
  return run(process.execPath, [program, ...args], { cwd, ...options });
}

const program = fileURLToPath(new URL("program.mjs", import.meta.url));

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
  /** Called with all of stdout so far, and a function that sends SIGINT. */
  readonly onOut?: (stdout: string, interrupt: () => void) => void;
  /** Called at the start with a function that sends SIGINT. */
  readonly onStart?: (interrupt: () => void) => void;
}

/** Runs any program. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { env = {}, input = "", cwd, onOut = () => {}, onStart = () => {} } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, ...env } });
    onStart(() => child.kill("SIGINT"));
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      onOut(stdout, () => child.kill("SIGINT"));
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
