import type { DiffFlags } from "../diff/diff-command.js";
import type { Declare } from "../running/declare.js";

/** `partwise diff` */
export const declareDiff: Declare = (program, running) => {
  program
    .command("diff")
    .summary("tell what an edit of a description does to callers")
    .description(
      "Tells what each change of a description breaks, on the wire and in types, and the version bump that follows, which is the last line. Exit code 1 when something breaks.",
    )
    .argument("<old>", "the description that callers have")
    .argument("<new>", "the description that they get")
    .option("--json", "print the changes as JSON")
    .option("--exit-zero", "exit with 0 when something breaks, too")
    .action(async (old: string, now: string, options: DiffFlags) => {
      const { diffCommand } = await import("../diff/diff-command.js");
      running.exitCode = await diffCommand(old, now, options, running);
    });
};
