import { formPointer, UsageError } from "@partwise/call/command-line";
import { addPropertyFlags } from "../flags/add-property-flags.js";
import { addCallFlags, type CallFlags } from "../flags/call-flags.js";
import { groupId, leadingHyphen } from "../flags/group-id.js";
import type { ProgramCommand } from "./program-command.js";

/** `zoom-im groups update ID`, with one flag for each property that the description lists. */
export const groupsUpdate: ProgramCommand = {
  name: "groups update",
  summary: "Change a group; what has no flag stays as it is",
  schemas: [formPointer("/im/groups/{groupId}", "patch")],

  add(command, terminal, form) {
    const readBody = addPropertyFlags(command, form);
    addCallFlags(command.addArgument(groupId()))
      .addHelpText("after", `\n${leadingHyphen}:\n  zoom-im groups update --name Support -- -abc`)
      .action(async (id: string, flags: CallFlags) => {
        const body = readBody(flags);
        if (Object.keys(body).length === 0) {
          throw new UsageError("Nothing to update: give at least one property, such as --name Support.");
        }
        const { runCall } = await import("../call/call.js");
        await runCall(
          (client) => client.PATCH("/im/groups/{groupId}", { params: { path: { groupId: id } }, body }),
          undefined,
          flags,
          terminal,
        );
      });
  },
};
