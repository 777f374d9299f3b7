import { createTerminal, type ProcessTerminal } from "@partwise/call/command-line";
import { secretsOf } from "./secrets-of.js";

/** The terminal of zoom-im, which shows no credential of the environment. */
export function processTerminal(process: NodeJS.Process): ProcessTerminal {
  return createTerminal(process, { program: "zoom-im", secrets: secretsOf(process.env) });
}
