import { printJson, type Terminal, visible } from "@partwise/call/command-line";
import type { Report } from "../contract/report.js";

/** Makes the report of one run of the program. */
export function createReport(terminal: Terminal): ProgramReport {
  const notes: string[] = [];
  let [isJson, isQuiet] = [false, false];
  let command: string | undefined;
  let isPrinted = false;
  let result: unknown;
  let holdsToken = false;
  const end: ProgramReport["end"] = (exitCode, error) => {
    if (!isJson || isPrinted || (command ?? error) === undefined) return;
    isPrinted = true;
    const document = { exitCode, command, result, ...(notes.length > 0 && { notes }), error };
    const text = `${printJson(document)}\n`;
    // Bytes, since the terminal blacks tokens out of texts.
    terminal.out(holdsToken ? new TextEncoder().encode(text) : text);
  };
  return {
    get isJson() {
      return isJson;
    },
    exitCode: 0,
    say: (line) => {
      if (!isJson) terminal.out(`${visible(line)}\n`);
    },
    note: (line) => {
      notes.push(line);
      if (!isJson && !isQuiet) terminal.err(`zoom-im: ${visible(line)}\n`, "yellow");
    },
    result: (value) => {
      result = value;
    },
    resultWithToken: (value) => {
      result = value;
      holdsToken = true;
    },
    heed: (flags) => {
      isJson = flags.includes("--json");
      isQuiet = flags.includes("--quiet");
    },
    begin: (name) => {
      command = name;
    },
    printNow: () => end(0),
    end,
  };
}

/** A report, and what the program tells it. */
export interface ProgramReport extends Report {
  /** Heeds --json and --quiet. */
  heed(flags: readonly string[]): void;
  /** Names the command, such as `groups list`. */
  begin(command: string): void;
  /**
   * Prints the JSON document, where --json asks for one. What is no command prints none, such as `--help`.
   */
  end(exitCode: number, error?: Readonly<Record<string, unknown>>): void;
}
