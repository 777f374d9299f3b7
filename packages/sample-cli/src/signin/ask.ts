import { Writable } from "node:stream";
import { InterruptedError, UsageError } from "@partwise/call/command-line";

/**
 * Asks for values at the terminal, each on a line of stderr.
 * @throws UsageError where nobody can be asked; InterruptedError after Ctrl-C, and at the end of the input
 */
export async function ask<Name extends string>(
  questions: readonly Question<Name>[],
  otherwise: string,
): Promise<Record<Name, string>> {
  if (!(process.stdin.isTTY && process.stderr.isTTY)) {
    throw new UsageError(`Nobody can be asked here: there is no terminal. ${otherwise}`);
  }
  const { createInterface } = await import("node:readline/promises");
  let isSecret = false;
  // Readline writes what is typed to its output, where a secret must not stand.
  const output = new Writable({
    write: (chunk, _, done) => {
      if (!isSecret) process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  const stopped = new AbortController();
  lines.once("SIGINT", () => stopped.abort());
  lines.once("close", () => stopped.abort());
  const answers: Partial<Record<Name, string>> = {};
  try {
    for (const { name, text, hidden } of questions) {
      process.stderr.write(text);
      isSecret = hidden === true;
      const answer = await lines.question("", { signal: stopped.signal });
      if (isSecret) process.stderr.write("\n");
      isSecret = false;
      answers[name] = answer.trim();
    }
    return answers as Record<Name, string>;
  } catch {
    process.stderr.write("\n");
    throw new InterruptedError("Nothing was stored.");
  } finally {
    lines.close();
  }
}

/** A value that is asked for. */
export interface Question<Name extends string> {
  readonly name: Name;
  readonly text: string;
  /** Whether what is typed is not shown. */
  readonly hidden?: boolean;
}
