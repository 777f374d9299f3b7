import type { Command } from "commander";
import { addCallFlags, type CallFlags } from "./call-flags.js";
import { UsageError } from "./errors.js";
import { groupId, leadingHyphen } from "./group-id.js";
import { resolvePointer, type Schema } from "./resolve-schema.js";
import type { Terminal } from "./terminal.js";
import { addUpdateFlags } from "./update-flags.js";

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
      const { runCall } = await import("./call.js");
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
