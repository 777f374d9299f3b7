import { answerPointer } from "@partwise/call/command-line";
import { answerCheck } from "../answers/answer-check.js";
import { addCallFlags, type CallFlags } from "../flags/call-flags.js";
import { printTable } from "../print/print-table.js";
import type { ProgramCommand } from "./program-command.js";

/** `zoom-im groups list` */
export const groupsList: ProgramCommand = {
  name: "groups list",
  summary: "List the groups of the account",
  schemas: [answerPointer("/im/groups", "get")],

  add(command, terminal, answer) {
    addCallFlags(command).action(async (flags: CallFlags) => {
      const { runCall } = await import("../call/call.js");
      await runCall(
        (client, page) => client.GET("/im/groups", page === undefined ? {} : askFor(page)),
        {
          // Some of Zoom's lists give total_records as text.
          check: answerCheck(answer, { needed: ["groups", "id"], unused: ["total_records"] }),
          print: ({ groups = [] }) => printTable(groups, ["id", "type", "total_members", "name"], terminal),
          items: "groups",
        },
        flags,
        terminal,
      );
    });
  },
};

/** The description lists no parameter for the page; all of Zoom's lists with pages take this one. */
function askFor(page: string): { querySerializer: () => string } {
  return { querySerializer: () => new URLSearchParams({ next_page_token: page }).toString() };
}
