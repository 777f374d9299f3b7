import { formPointer, UsageError } from "@partwise/call/command-line";
import type { GroupSettings } from "../../contract/directory.js";
import type { ProgramCommand } from "../../contract/program-command.js";
import { addPropertyFlags } from "../../flags/add-property-flags.js";
import { addCallFlags, type CallFlags } from "../../flags/call-flags.js";
import { groupArgument, leadingHyphen } from "../../flags/group-argument.js";
import { addDescriptionFlag } from "./add-description-flag.js";
import { findingOperations } from "./finding-operations.js";

/** `zoom-im groups update GROUP`, with one flag for each property that the description lists. */
export const groupsUpdate: ProgramCommand = {
  name: "groups update",
  summary: "Change a group; what has no flag stays as it is",
  schemas: [formPointer("/im/groups/{groupId}", "patch")],
  operations: [...findingOperations, "PATCH /im/groups/{groupId}", "PATCH /contacts/groups/{groupId}"],
  examples: [
    "groups update Engineering --name Support",
    "groups update Engineering --type restricted --no-search-by-account",
  ],

  add(command, context, form) {
    const { readBody } = addPropertyFlags(command, form);
    addDescriptionFlag(command);
    addCallFlags(command.addArgument(groupArgument()))
      .addHelpText("after", `\n${leadingHyphen}:\n  zoom-im groups update --name Support -- -abc`)
      .action(async (group: string, flags: CallFlags & { readonly description?: string }) => {
        const { description } = flags;
        const settings: Partial<GroupSettings> = {
          ...readBody(flags),
          ...(description !== undefined && { description }),
        };
        if (Object.keys(settings).length === 0) {
          throw new UsageError("Nothing to update: give at least one property, such as --name Support.");
        }
        const { updateGroup } = await import("../../call/call.js");
        await updateGroup(group, settings, flags, context);
      });
  },
};
