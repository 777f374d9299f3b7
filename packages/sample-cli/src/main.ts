import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { CommanderError } from "commander";
import { exitCode } from "./exit-code.js";
import { failureOf } from "./failure.js";
import { printFailure } from "./print-failure.js";
import { createProgram } from "./program.js";
import { refuseTokenFlag } from "./refuse-token-flag.js";
import type { Terminal } from "./terminal.js";

/** Runs the program and gives its exit code. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = args.slice(0, args.includes("--") ? args.indexOf("--") : undefined);
  try {
    refuseTokenFlag(flags);
    await run(args, terminal);
    return exitCode.done;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      return exitCode.done;
    }
    const failure = failureOf(error);
    printFailure(failure, terminal, { json: flags.includes("--json"), verbose: flags.includes("--verbose") });
    return failure.exitCode;
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await createProgram(description, terminal).parseAsync(args, { from: "user" });
  } catch (error) {
    const flag =
      error instanceof CommanderError && /^error: unknown option '(--[^=']+)=/.exec(error.message)?.[1];
    if (!flag) {
      throw error;
    }
    // Commander finds the flag that was meant only where no value is glued to it. Nothing has run yet.
    await run(
      args.map((arg) => (arg.startsWith(`${flag}=`) ? flag : arg)),
      terminal,
    );
  }
}
