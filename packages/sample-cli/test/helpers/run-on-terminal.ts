import { spawn } from "node:child_process";
import { once } from "node:events";
import { program, run } from "./run-zoom-im.js";

/** Whether there is a pseudo-terminal to run the program on. */
export const hasScript = (await run("sh", ["-c", "command -v script"])).code === 0;

/**
 * Runs the built program on a pseudo-terminal of util-linux's `script`. `answers` are typed one by one, each when the text before it
 * has been shown. Gives all that was shown.
 */
export async function runOnTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  answers: readonly (readonly [shown: string, typed: string])[] = [],
): Promise<{ readonly code: number | null; readonly shown: string }> {
  const command = [process.execPath, program, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    env: { PATH: process.env.PATH, TERM: "xterm", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let shown = "";
  const open = [...answers];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    shown += text;
    const [next] = open;
    if (next === undefined || !shown.includes(next[0])) return;
    open.shift();
    child.stdin.write(next[1]);
  });
  const [code] = await once(child, "close");
  return { code, shown: shown.replaceAll("\r\n", "\n") };
}
