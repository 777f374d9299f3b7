import type { ProgramCommand } from "../../contract/program-command.js";
import type { StateFlags } from "../../state/run/state-flags.js";
import { readingOperations } from "../members/listing-operations.js";
import { addStateFlags } from "./add-state-flags.js";

/** `zoom-im plan FILE` */
export const planCommand: ProgramCommand = {
  name: "plan",
  summary: "Show what apply would change to make the groups as a file says",
  schemas: [],
  operations: readingOperations,
  examples: ["plan groups.yaml", "plan groups.yaml --output groups.plan"],
  // EX_USAGE of sysexits, since 2 says that there are changes.
  usageExitCode: 64,

  add(command, context) {
    command
      .argument("<FILE>", "the groups as they should be: YAML, JSON or CSV; - for stdin")
      .option("--output <file>", "keep the plan in this file, for apply --plan")
      .option("--prune", "plan to delete the groups that the file does not name");
    addStateFlags(command)
      .addHelpText(
        "after",
        "\nExit codes: 0 no changes, 2 changes, 1 the file has faults or Zoom refused,\n3 no usable answer, 64 wrong usage.",
      )
      .action(async (file: string, flags: StateFlags) => {
        const { planState } = await import("../../state/state.js");
        await planState(file, flags, context);
      });
  },
};
