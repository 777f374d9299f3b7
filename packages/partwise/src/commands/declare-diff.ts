import type { DiffFlags } from "../diff/diff-command.js";
import { type Declare, gather } from "../running/declare.js";

/** `partwise diff` */
export const declareDiff: Declare = (program, running) => {
  program
    .command("diff")
    .summary("tell what an edit of a description does to callers")
    .description(
      "Tells what each change of a description breaks, on the wire and in types, and the version bump that follows, which is the last line. Exit code 1 when something breaks.",
    )
    .argument("<old>", "a file, a git revision (main:openapi.yaml), or a published package (name@1.2.3)")
    .argument("<new>", "the same, of the description that callers get")
    .option("--json", "print the changes as JSON")
    .option("--markdown", "print the changes as Markdown")
    .option("--exit-zero", "exit with 0 when something breaks, too")
    .option("--root <folder>", "a folder whose files may be referred to, too; may be repeated", gather)
    .action(async (old: string, now: string, options: DiffFlags) => {
      const { diffCommand } = await import("../diff/diff-command.js");
      running.exitCode = await diffCommand(old, now, options, running);
    });
};
