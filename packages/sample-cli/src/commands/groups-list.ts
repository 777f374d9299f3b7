import type { Command } from "commander";
import { answerCheck } from "../answers/answer-check.js";
import type { Schema } from "../description/resolve-schema.js";
import { addCallFlags, type CallFlags } from "../flags/call-flags.js";
import { printRows } from "../print/print-table.js";
import type { Terminal } from "../terminal/terminal.js";

/** `zoom-im groups list` */
export function addGroupsList(groups: Command, terminal: Terminal, description: Schema): void {
  addCallFlags(groups.command("list").description("List the groups of the account")).action(
    async (flags: CallFlags) => {
      const { runCall } = await import("../call/call.js");
      await runCall(
        (client, page) => client.GET("/im/groups", page === undefined ? {} : askFor(page)),
        {
          // Some of Zoom's lists count in text.
          check: answerCheck(description, "/im/groups", {
            needed: ["groups", "id"],
            unused: ["total_records"],
          }),
          print: ({ groups = [] }) => printRows(groups, ["id", "type", "total_members", "name"], terminal),
          items: "groups",
        },
        flags,
        terminal,
      );
    },
  );
}

/** The description lists no such parameter; Zoom's pages all take it. */
function askFor(page: string): { querySerializer: () => string } {
  return { querySerializer: () => new URLSearchParams({ next_page_token: page }).toString() };
}
