import type { ProgramCommand } from "../../contract/program-command.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { addListFlags, type ListFlags } from "../../flags/list-flags.js";

/** `zoom-im groups list` */
export const groupsList: ProgramCommand = {
  name: "groups list",
  summary: "List the groups of the account",
  schemas: [],
  operations: ["GET /im/groups", "GET /contacts/groups"],
  examples: ["groups list --filter type=shared --columns name,total_members", "groups list --json"],

  add(command, context) {
    addCallFlags(addListFlags(command, groupProperties)).action(async (flags: CallFlags & ListFlags) => {
      const { listGroups } = await import("../../call/call.js");
      await listGroups(flags, context);
    });
  },
};

/** What a group may have, in IM groups or in contact groups. */
const groupProperties = [
  ...["id", "name", "type", "total_members"],
  ...["search_by_domain", "search_by_account", "search_by_ma_account", "description"],
];
