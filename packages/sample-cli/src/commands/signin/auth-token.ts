import type { ProgramCommand } from "../../contract/program-command.js";
import { addWhoFlags } from "../../flags/add-who-flags.js";
import type { WhoAndTimeFlags } from "../../signin/current-token.js";

/** `zoom-im auth token` */
export const authToken: ProgramCommand = {
  name: "auth token",
  summary: "Print the access token, for another program such as curl",
  schemas: [],
  examples: ["auth token", "auth token --profile me --json"],

  add(command, context) {
    addWhoFlags(command)
      .option("--json", "print the token and when it expires as one JSON document")
      .addHelpText(
        "after",
        `
The token serves for an hour at most. Who has it can do all that its scopes
allow: give it to programs on a pipe, not on a command line.

In a script:
  ZOOM_ACCESS_TOKEN=$(zoom-im auth token) sh call.sh`,
      )
      .action(async (flags: WhoAndTimeFlags) => {
        const { printToken } = await import("../../signin/signin.js");
        await printToken(flags, context);
      });
  },
};
