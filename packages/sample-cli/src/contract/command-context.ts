import type { ProcessTerminal, Terminal } from "@partwise/call/command-line";
import type { Report } from "./report.js";

/** What a command has of the program around it. */
export interface CommandContext {
  readonly terminal: Pick<ProcessTerminal, keyof Terminal | "page">;
  readonly report: Report;
}
