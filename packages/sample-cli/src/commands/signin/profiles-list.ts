import type { ProgramCommand } from "../../contract/program-command.js";

/** `zoom-im profiles list` */
export const profilesList: ProgramCommand = {
  name: "profiles list",
  summary: "List the profiles; the current one has a star",
  schemas: [],
  examples: ["profiles list", "profiles list --json"],

  add(command, context) {
    command
      .option("--json", "print the result as one JSON document")
      .option("--quiet", "print the result alone, and why the command failed")
      .action(async () => {
        const { listProfiles } = await import("../../signin/signin.js");
        await listProfiles(context);
      });
  },
};
