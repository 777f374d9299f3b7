import type { ProgramCommand } from "../../contract/program-command.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { groupArgument } from "../../flags/group-argument.js";
import { findingOperations } from "./finding-operations.js";

/** `zoom-im groups delete GROUP` */
export const groupsDelete: ProgramCommand = {
  name: "groups delete",
  summary: "Delete a group; its members stay in the account",
  schemas: [],
  operations: [...findingOperations, "DELETE /im/groups/{groupId}", "DELETE /contacts/groups/{groupId}"],
  examples: ["groups delete Engineering", "groups delete MIuNMURBTkuwfZ20jteRJg --yes"],

  add(command, context) {
    addCallFlags(command.addArgument(groupArgument()).option("--yes", "delete without asking")).action(
      async (group: string, flags: CallFlags & { readonly yes?: true }) => {
        const { deleteGroup } = await import("../../call/call.js");
        await deleteGroup(group, flags, context);
      },
    );
  },
};
