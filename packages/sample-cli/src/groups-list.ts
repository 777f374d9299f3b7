import type { Command } from "commander";
import { addCallFlags, type CallFlags } from "./call-flags.js";
import { printRows } from "./print-table.js";
import type { Terminal } from "./terminal.js";

/** `zoom-im groups list` */
export function addGroupsList(groups: Command, terminal: Terminal): void {
  addCallFlags(groups.command("list").description("List the groups of the account")).action(
    async (flags: CallFlags) => {
      const { runCall } = await import("./call.js");
      await runCall(
        (client) => client.GET("/im/groups"),
        ({ groups = [] }) => printRows(groups, ["id", "type", "total_members", "name"], terminal),
        flags,
        terminal,
      );
    },
  );
}
