import type { ProgramCommand } from "../../contract/program-command.js";

/** `zoom-im logout` */
export const logout: ProgramCommand = {
  name: "logout",
  summary: "Remove a profile, its secret and its token from this machine",
  schemas: [],
  examples: ["logout", "logout --profile me"],

  add(command, context) {
    command
      .option("--profile <name>", "the profile to remove (default: $ZOOM_IM_PROFILE or the current one)")
      .option("--json", "print the result as one JSON document")
      .option("--quiet", "print the result alone, and why the command failed")
      .action(async (flags: { readonly profile?: string }) => {
        const { logout } = await import("../../signin/signin.js");
        await logout(flags, context);
      });
  },
};
