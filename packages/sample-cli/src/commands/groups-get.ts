import { answerPointer } from "@partwise/call/command-line";
import { answerCheck } from "../answers/answer-check.js";
import { addCallFlags, type CallFlags } from "../flags/call-flags.js";
import { groupId, leadingHyphen } from "../flags/group-id.js";
import { printProperties } from "../print/print-table.js";
import type { ProgramCommand } from "./program-command.js";

/** `zoom-im groups get ID` */
export const groupsGet: ProgramCommand = {
  name: "groups get",
  summary: "Show a group",
  schemas: [answerPointer("/im/groups/{groupId}", "get")],

  add(command, terminal, answer) {
    addCallFlags(command.addArgument(groupId()))
      .addHelpText("after", `\n${leadingHyphen}:\n  zoom-im groups get -- -abc`)
      .action(async (id: string, flags: CallFlags) => {
        const { runCall } = await import("../call/call.js");
        await runCall(
          (client) => client.GET("/im/groups/{groupId}", { params: { path: { groupId: id } } }),
          {
            check: answerCheck(answer, { needed: ["id"] }),
            print: (group) => printProperties(group, terminal),
          },
          flags,
          terminal,
        );
      });
  },
};
