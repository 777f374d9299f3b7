import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import type { ProgramCommand } from "../program-command.js";

/** `zoom-im groups list` */
export const groupsList: ProgramCommand = {
  name: "groups list",
  summary: "List the groups of the account",
  schemas: [],

  add(command, context) {
    addCallFlags(command).action(async (flags: CallFlags) => {
      const { listGroups } = await import("../../call/call.js");
      await listGroups(flags, context);
    });
  },
};
