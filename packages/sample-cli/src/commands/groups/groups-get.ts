import type { ProgramCommand } from "../../contract/program-command.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { groupArgument, leadingHyphen } from "../../flags/group-argument.js";
import { findingOperations } from "./finding-operations.js";

/** `zoom-im groups get GROUP` */
export const groupsGet: ProgramCommand = {
  name: "groups get",
  summary: "Show a group",
  schemas: [],
  operations: findingOperations,
  examples: ["groups get Engineering", "groups get MIuNMURBTkuwfZ20jteRJg --json"],

  add(command, context) {
    addCallFlags(command.addArgument(groupArgument()))
      .addHelpText("after", `\n${leadingHyphen}:\n  zoom-im groups get -- -abc`)
      .action(async (group: string, flags: CallFlags) => {
        const { getGroup } = await import("../../call/call.js");
        await getGroup(group, flags, context);
      });
  },
};
