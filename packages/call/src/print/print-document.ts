import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { printJson } from "./print-json.js";

/**
 * Prints the one JSON document of `--json`, which is the same for every command: `exitCode`, `command`, and `result` or `error`.
 * `body` is a text of JSON that becomes `body` of the result as it is, since a number may have more digits than JavaScript's.
 */
export function printDocument(
  terminal: Terminal,
  { exitCode = 0, ...rest }: JsonDocument,
  body?: string,
): void {
  const document = { exitCode, command: "call", ...rest };
  if (body === undefined) {
    terminal.out(`${printJson(document)}\n`);
    return;
  }
  const open = printJson(document, { isOneLine: true }).slice(0, -"}}".length);
  terminal.out(`${open},"body":${visible(body.trim(), "\n\r\t")}}}\n`);
}

/** What `--json` prints. */
interface JsonDocument {
  /** Default: 0. */
  readonly exitCode?: number;
  /** What the command did or found. */
  readonly result?: Readonly<Record<string, unknown>>;
  /** Sentences beside the result. */
  readonly notes?: readonly string[];
  /** Why the command failed. */
  readonly error?: Readonly<Record<string, unknown>>;
}
