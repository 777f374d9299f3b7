import type { Command } from "commander";
import { resolvePointer, type Schema } from "../description/resolve-schema.js";
import { UsageError } from "../errors/errors.js";
import { addCallFlags, type CallFlags } from "../flags/call-flags.js";
import { groupId, leadingHyphen } from "../flags/group-id.js";
import { addUpdateFlags } from "../flags/update-flags.js";
import type { Terminal } from "../terminal/terminal.js";

const body = [
  "paths",
  "/im/groups/{groupId}",
  "patch",
  "requestBody",
  "content",
  "multipart/form-data",
  "schema",
];

/** `zoom-im groups update ID`, with one flag for each property that the description lists. */
export function addGroupsUpdate(groups: Command, terminal: Terminal, description: Schema): void {
  const command = groups.command("update").description("Change a group: only what is given changes");
  const readBody = addUpdateFlags(command, description, resolvePointer(description, body));
  addCallFlags(command.addArgument(groupId()))
    .addHelpText("after", `\n${leadingHyphen}:\n  zoom-im groups update --name Support -- -abc`)
    .action(async (id: string, flags: CallFlags) => {
      const properties = readBody(flags);
      if (Object.keys(properties).length === 0) {
        throw new UsageError("Nothing to update: give at least one property, such as --name Support.");
      }
      const { runCall } = await import("../call/call.js");
      await runCall(
        (client) =>
          client.PATCH("/im/groups/{groupId}", {
            params: { path: { groupId: id } },
            body: properties,
          }),
        undefined,
        flags,
        terminal,
      );
    });
}
