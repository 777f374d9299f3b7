import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, watch } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const program = join(
  dirname(createRequire(import.meta.url).resolve("@partwise/sample-cli/package.json")),
  "bin/zoom-im.js",
);

/** Runs the program until a share of the parts is there, kills it, and gives the peak of its memory in KiB. */
export async function killAt(run: Run, share: number): Promise<number> {
  const child = start(run);
  const ended = once(child, "exit");
  await untilThere(run.kept, share, ended);
  const peak = await peakOf(child);
  child.kill("SIGKILL");
  await ended;
  return peak;
}

/**
 * Runs the program to its end, and gives the peak of its memory in KiB, as it was when a share of the parts was there, or at the end.
 * @throws Error for another exit code
 */
export async function peakOfRun(run: Run, code: number, point?: Point): Promise<number> {
  const child = start(run);
  const ended = once(child, "exit");
  let printed = "";
  child.stdio[3]?.on("data", (text) => {
    printed += text;
  });
  if (point) {
    await untilThere(run.kept, point.share, ended);
    point.act();
  }
  const [exitCode] = await ended;
  if (exitCode !== code) throw new Error(`zoom-im ended with ${exitCode}, not ${code}.`);
  return Number(printed);
}

/** A run of the program. */
export interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The folder of the kept state. */
  readonly kept: string;
}

/** What is done when a share of the parts is there. */
export interface Point {
  readonly share: number;
  act(): void;
}

/** Prints the peak of memory to the file descriptor 3 at the end. */
const tellPeak =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

function start({ args, env }: Run): ChildProcess {
  return spawn(process.execPath, ["--import", tellPeak, program, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
}

/** The peak of a process that runs. Linux tells it; elsewhere 0. */
async function peakOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
}

/** Resolves once a share of the parts is there. @throws Error when the program ends before */
async function untilThere(folder: string, share: number, ended: Promise<unknown>): Promise<void> {
  const end = new AbortController();
  const early = ended.then(() => {
    throw new Error("zoom-im ended before it was broken off.");
  });
  early.catch(() => {});
  const changes = watch(folder, { signal: end.signal })[Symbol.asyncIterator]();
  // The folder is watched from the first `next` on.
  for (let change = changes.next(); ; change = changes.next()) {
    change.catch(() => {});
    if ((await shareIn(folder)) >= share) break;
    await Promise.race([change, early]);
  }
  end.abort();
}

async function shareIn(folder: string): Promise<number> {
  const name = (await readdir(folder)).find((name) => name.endsWith(".json"));
  if (name === undefined) return 0;
  const { state } = JSON.parse(await readFile(join(folder, name), "utf8")) as Kept;
  return (state.tags.length * state.partSize) / state.file.size;
}

interface Kept {
  readonly state: {
    readonly partSize: number;
    readonly tags: readonly unknown[];
    readonly file: { readonly size: number };
  };
}
