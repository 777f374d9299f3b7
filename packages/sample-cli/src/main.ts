import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { CommanderError } from "commander";
import { exitCode } from "./exit-code.js";
import { failureOf } from "./failure.js";
import { plainFlags } from "./flags/plain-flags.js";
import { printFailure } from "./print-failure.js";
import { createProgram } from "./program.js";
import { refuseTokenFlag } from "./refuse-token-flag.js";
import type { Terminal } from "./terminal.js";

/** Runs the program and gives its exit code. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = createProgram(description, terminal);
  const { args: plain, flags, error } = plainFlags(args, program);
  try {
    refuseTokenFlag(flags);
    if (error) throw error;
    await program.parseAsync(plain, { from: "user" });
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
