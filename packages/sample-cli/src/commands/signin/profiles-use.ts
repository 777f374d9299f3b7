import { Argument } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";

/** `zoom-im profiles use NAME` */
export const profilesUse: ProgramCommand = {
  name: "profiles use",
  summary: "Make a profile the current one",
  schemas: [],
  examples: ["profiles use me", "profiles use me --json"],

  add(command, context) {
    command
      .addArgument(new Argument("<PROFILE>", "the profile's name, as `zoom-im profiles list` shows it"))
      .option("--json", "print the result as one JSON document")
      .option("--quiet", "print the result alone, and why the command failed")
      .action(async (name: string) => {
        const { switchProfile } = await import("../../signin/signin.js");
        await switchProfile(name, context);
      });
  },
};
