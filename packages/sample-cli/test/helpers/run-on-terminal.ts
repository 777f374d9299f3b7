import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { shellQuote } from "@partwise/call/command-line";
import { program } from "./run-zoom-im.js";

/** Runs the built program on a pseudo-terminal, and types each answer when its question stands there. */
export async function runOnTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  answers: readonly (readonly [question: string, answer: string])[] = [],
): Promise<{ readonly code: number | null; readonly shown: string }> {
  const command = [process.execPath, program, ...args].map(shellQuote).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    env: { PATH: process.env.PATH, TERM: "xterm", SHELL: "/bin/sh", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let shown = "";
  let seen = 0;
  const left = [...answers];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    for (let next = left[0]; next && shown.includes(next[0], seen); next = left[0]) {
      seen = shown.indexOf(next[0], seen) + next[0].length;
      child.stdin.write(/[\r\n]$/.test(next[1]) ? next[1] : `${next[1]}\r`);
      left.shift();
    }
  });
  const [code] = await once(child, "close");
  return { code, shown: shown.replaceAll("\r", "") };
}

/** Whether this machine has a pseudo-terminal to run programs on. */
export const hasTerminal = spawnSync("script", ["--version"]).status === 0;
