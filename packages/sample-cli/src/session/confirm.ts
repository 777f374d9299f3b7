import { InterruptedError, UsageError, visible } from "@partwise/call/command-line";
import type { CommandContext } from "../contract/command-context.js";

/**
 * Asks a question at the terminal, with control characters as escapes. Resolves after `y` or `yes`.
 * @throws UsageError where nobody can be asked, for which --yes is there; InterruptedError for any other answer
 */
export async function confirm(
  question: string,
  { terminal }: CommandContext,
  signal: AbortSignal,
): Promise<void> {
  const shown = visible(question);
  if (!(process.stdin.isTTY && process.stderr.isTTY)) {
    throw new UsageError(`${shown} Nobody can be asked here: there is no terminal. Pass --yes to say yes.`);
  }
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Readline takes Ctrl-C for itself while the question stands.
  const stopped = new AbortController();
  lines.once("SIGINT", () => stopped.abort());
  lines.once("close", () => stopped.abort());
  try {
    const answer = await lines
      .question(`${shown} [y/N] `, { signal: AbortSignal.any([signal, stopped.signal]) })
      .catch(() => {
        terminal.err("\n");
        return "";
      });
    if (!/^y(es)?$/i.test(answer.trim())) throw new InterruptedError("Nothing was changed.");
  } finally {
    lines.close();
  }
}
