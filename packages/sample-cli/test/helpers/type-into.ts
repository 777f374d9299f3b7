import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** Runs a shell on a pseudo-terminal, types the lines, each when the prompt stands there, and gives what was shown. */
export async function typeInto(
  shell: string,
  lines: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn("script", ["-qec", shell, "/dev/null"], {
    env: { PS1: "@prompt@", TERM: "dumb", SHELL: "/bin/sh", LC_ALL: "C.UTF-8", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let shown = "";
  let seen = 0;
  const left = [...lines, "exit"];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    const at = shown.indexOf("@prompt@", seen);
    if (at === -1 || left.length === 0) return;
    seen = at + 1;
    child.stdin.write(`${left.shift()}\r`);
  });
  const late = setTimeout(() => child.kill(), 100_000);
  await once(child, "close");
  clearTimeout(late);
  return shown.replaceAll("\r", "");
}

/** Whether a program is on this machine. */
export function has(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}
