import { exitCode, type Terminal } from "@partwise/call/command-line";
import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { CommanderError } from "commander";
import { createProgram } from "./commands/create-program.js";
import { normalizeFlags } from "./flags/normalize-flags.js";
import { refuseTokenFlag } from "./flags/refuse-token-flag.js";
import { failureOf } from "./print/failure.js";
import { printFailure } from "./print/print-failure.js";

/** Runs the program and gives its exit code. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = createProgram(description, terminal);
  const { args: normalized, flags, error } = normalizeFlags(args, program);
  try {
    refuseTokenFlag(flags);
    if (error) throw error;
    await program.parseAsync(normalized, { from: "user" });
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
