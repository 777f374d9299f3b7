import type { Command } from "commander";
import { answerCheck } from "../answers/answer-check.js";
import type { Schema } from "../description/resolve-schema.js";
import { addCallFlags, type CallFlags } from "../flags/call-flags.js";
import { groupId, leadingHyphen } from "../flags/group-id.js";
import { printProperties } from "../print/print-table.js";
import type { Terminal } from "../terminal/terminal.js";

/** `zoom-im groups get ID` */
export function addGroupsGet(groups: Command, terminal: Terminal, description: Schema): void {
  addCallFlags(groups.command("get").description("Show a group").addArgument(groupId()))
    .addHelpText("after", `\n${leadingHyphen}:\n  zoom-im groups get -- -abc`)
    .action(async (id: string, flags: CallFlags) => {
      const { runCall } = await import("../call/call.js");
      await runCall(
        (client) => client.GET("/im/groups/{groupId}", { params: { path: { groupId: id } } }),
        {
          check: answerCheck(description, "/im/groups/{groupId}", { needed: ["id"] }),
          print: (group) => printProperties(group, terminal),
        },
        flags,
        terminal,
      );
    });
}
