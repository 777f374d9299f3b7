import type { ProgramCommand } from "../../contract/program-command.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { groupArgument } from "../../flags/group-argument.js";
import { readingOperations } from "./listing-operations.js";

/** `zoom-im members remove GROUP WHO...` */
export const membersRemove: ProgramCommand = {
  name: "members remove",
  summary: "Remove members from a group",
  schemas: [],
  operations: [
    ...readingOperations,
    "DELETE /im/groups/{groupId}/members/{memberId}",
    "DELETE /contacts/groups/{groupId}/members",
  ],
  examples: [
    "members remove Engineering ada@example.com",
    "members remove Engineering ada@example.com bob@example.com --yes",
  ],

  add(command, context) {
    addCallFlags(
      command
        .addArgument(groupArgument())
        .argument("<WHO...>", "e-mails or ids of members, any number")
        .option("--yes", "remove without asking"),
    ).action(async (group: string, who: string[], flags: CallFlags & { readonly yes?: true }) => {
      const { removeMembers } = await import("../../call/call.js");
      await removeMembers(group, who, flags, context);
    });
  },
};
