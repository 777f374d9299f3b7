import type { CallFlags } from "./call-flags.js";
import { NoAnswerError } from "./errors.js";
import type { Answer } from "./send-call.js";
import type { Terminal } from "./terminal.js";

/** Prints an answer: what it holds, or, for a call whose answer holds nothing, its status. */
export function printAnswer<Data>(
  { request, status, data }: Answer<Data>,
  print: ((data: NonNullable<Data>) => void) | undefined,
  { json }: CallFlags,
  terminal: Terminal,
): void {
  const line = `${request} -> ${status}\n`;
  if (print === undefined) {
    terminal.out(json ? `${JSON.stringify({ request, status }, null, 2)}\n` : line);
    return;
  }
  if (typeof data !== "object" || data === null) {
    throw new NoAnswerError(
      `The answer to ${request} holds no JSON object: status ${status}. What to do: Check the base URL.`,
      { status },
    );
  }
  if (json) {
    terminal.out(`${JSON.stringify(data, null, 2)}\n`);
  } else {
    terminal.err(line);
    print(data);
  }
}
