import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { freePort } from "../free-port.js";

/** Runs a program in a folder to its end. */
export function runCommand(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: quietEnv(), maxBuffer: 2 ** 26 };
    const child = execFile(program, args, options, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? 1, ...plainText({ stdout, stderr }) }),
    );
    child.stdin?.end();
  });
}

/** Starts a command of a project that serves its pages, and waits until it does. */
export async function serve(folder: string, [name = "", ...args]: readonly string[]): Promise<Served> {
  const port = await freePort();
  const host = name === "next" ? "--hostname" : "--host";
  const child = spawn(commandOf(folder, name), [...args, "--port", `${port}`, host, "127.0.0.1"], {
    cwd: folder,
    env: quietEnv(),
    detached: true, // a group of its own, since next starts workers
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(`${text}`));
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  const isReady = name === "next" ? /Ready in/ : /Local:/;
  while (!isReady.test(stripVTControlCharacters(said.join("")))) {
    if (child.exitCode !== null) throw new Error(`${name} ended:\n${said.join("")}`);
    await setTimeout(50);
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
}

/** Pages that are served. */
export interface Served extends AsyncDisposable {
  readonly url: string;
}

/** The file of a command that a project has installed. */
export function commandOf(folder: string, name: string): string {
  return join(folder, "node_modules/.bin", name);
}

/** pnpm hands its own settings on, which npm complains about; nothing is told to anybody. */
function quietEnv(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key));
  return { ...Object.fromEntries(own), CI: "1", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
}

function plainText({ stdout, stderr }: { stdout: string; stderr: string }) {
  return { stdout: stripVTControlCharacters(stdout), stderr: stripVTControlCharacters(stderr) };
}
