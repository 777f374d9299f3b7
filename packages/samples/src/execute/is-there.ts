import { spawn } from "node:child_process";

/** Whether a command is installed: whether it ends well with these arguments. */
export async function isThere(command: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: "ignore" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (status) => resolve(status === 0));
  });
}
