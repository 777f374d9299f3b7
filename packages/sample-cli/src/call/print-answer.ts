import { printJson, type Terminal } from "@partwise/call/command-line";
import type { CallFlags } from "../flags/call-flags.js";
import type { Answer } from "./send-call.js";

/** Prints the data of an answer, or its status where `print` is undefined. */
export function printAnswer<Data>(
  { request, status, data }: Answer<Data>,
  print: ((data: Data) => void) | undefined,
  { json }: CallFlags,
  terminal: Terminal,
): void {
  const line = `${request} -> ${status}\n`;
  if (print === undefined) {
    terminal.out(json ? `${printJson({ request, status })}\n` : line);
  } else if (json) {
    terminal.out(`${printJson(data)}\n`);
  } else {
    terminal.err(line);
    print(data as Data);
  }
}
