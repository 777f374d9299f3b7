import type { ProgramCommand } from "../../contract/program-command.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { groupArgument } from "../../flags/group-argument.js";
import { findingOperations } from "../groups/finding-operations.js";

/** `zoom-im members add GROUP WHO...` */
export const membersAdd: ProgramCommand = {
  name: "members add",
  summary: "Add people of the account to a group",
  schemas: [],
  operations: [
    ...findingOperations,
    "POST /im/groups/{groupId}/members",
    "POST /contacts/groups/{groupId}/members",
    "GET /users/{userId}",
  ],
  examples: [
    "members add Engineering ada@example.com",
    "members add Engineering ada@example.com bob@example.com --json",
  ],

  add(command, context) {
    addCallFlags(
      command.addArgument(groupArgument()).argument("<WHO...>", "e-mails or ids of people, any number"),
    ).action(async (group: string, who: string[], flags: CallFlags) => {
      const { addMembers } = await import("../../call/call.js");
      await addMembers(group, who, flags, context);
    });
  },
};
