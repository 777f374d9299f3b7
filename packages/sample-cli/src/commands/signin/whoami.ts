import type { ProgramCommand } from "../../contract/program-command.js";
import { addWhoFlags } from "../../flags/add-who-flags.js";
import type { WhoAndTimeFlags } from "../../signin/current-token.js";

/** `zoom-im whoami` */
export const whoami: ProgramCommand = {
  name: "whoami",
  summary: "Show as whom calls are made, and which scopes are missing",
  schemas: [],
  examples: ["whoami", "whoami --profile me --json"],

  add(command, context) {
    addWhoFlags(command)
      .option("--json", "print the result as one JSON document")
      .option("--quiet", "print the result alone, and why the command failed")
      .action(async (flags: WhoAndTimeFlags) => {
        const { whoami } = await import("../../signin/signin.js");
        await whoami(flags, context);
      });
  },
};
