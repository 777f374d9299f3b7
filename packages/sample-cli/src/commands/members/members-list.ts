import type { ProgramCommand } from "../../contract/program-command.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { groupArgument } from "../../flags/group-argument.js";
import { addListFlags, type ListFlags } from "../../flags/list-flags.js";
import { readingOperations } from "./listing-operations.js";

/** `zoom-im members list GROUP` */
export const membersList: ProgramCommand = {
  name: "members list",
  summary: "List the members of a group",
  schemas: [],
  operations: readingOperations,
  examples: [
    "members list Engineering",
    "members list Engineering --filter email~example.com --columns email",
  ],

  add(command, context) {
    addCallFlags(addListFlags(command.addArgument(groupArgument()), memberProperties)).action(
      async (group: string, flags: CallFlags & ListFlags) => {
        const { listMembers } = await import("../../call/call.js");
        await listMembers(group, flags, context);
      },
    );
  },
};

const memberProperties = ["id", "kind", "email", "first_name", "last_name"];
