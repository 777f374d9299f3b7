import { text } from "node:stream/consumers";
import { UsageError } from "@partwise/call/command-line";

/**
 * Reads a secret from stdin, without the line break at its end.
 * @throws UsageError at a terminal, which would show what is typed; for an empty input; for a secret of several lines
 */
export async function readSecret(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new UsageError(
      "--client-secret-stdin reads the secret from a pipe or a file: leave the flag out to be asked for the secret.",
    );
  }
  return assertWord("The secret on stdin", (await text(process.stdin)).replace(/\r?\n$/, ""));
}

/** @throws UsageError for an empty text, and for one with a space or a line break; no message quotes the text */
export function assertWord(name: string, word: string): string {
  if (word === "") throw new UsageError(`${name} is empty: copy it from the app's page.`);
  if (/[\s\p{Cc}]/u.test(word)) {
    throw new UsageError(`${name} holds a line break or a space: copy it again from the app's page.`);
  }
  return word;
}
