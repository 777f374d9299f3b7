import { UsageError } from "@partwise/call/command-line";
import type { ProgramCommand } from "../../contract/program-command.js";
import type { StateFlags } from "../../state/run/state-flags.js";
import { readingOperations } from "../members/listing-operations.js";
import { addStateFlags } from "./add-state-flags.js";

/** `zoom-im apply FILE` */
export const applyCommand: ProgramCommand = {
  name: "apply",
  summary: "Make the groups and their members as a file says",
  schemas: [],
  operations: [
    ...readingOperations,
    "POST /im/groups",
    "POST /contacts/groups",
    "PATCH /im/groups/{groupId}",
    "PATCH /contacts/groups/{groupId}",
    "DELETE /im/groups/{groupId}",
    "DELETE /contacts/groups/{groupId}",
    "POST /im/groups/{groupId}/members",
    "POST /contacts/groups/{groupId}/members",
    "DELETE /im/groups/{groupId}/members/{memberId}",
    "DELETE /contacts/groups/{groupId}/members",
  ],
  examples: ["apply groups.yaml", "apply --plan groups.plan"],

  add(command, context) {
    command
      .argument("[FILE]", "the groups as they should be: YAML, JSON or CSV; - for stdin")
      .option("--plan <file>", "carry out this plan, and stop where the groups have changed since")
      .option("--prune", "delete the groups that the file does not name")
      .option("--yes", "carry out the plan without asking")
      .option("--allow-removals <n>", "allow so many removals, where they are more than a quarter", countOf);
    addStateFlags(command).action(async (file: string | undefined, flags: StateFlags) => {
      const { applyState } = await import("../../state/state.js");
      await applyState(file, flags, context);
    });
  },
};

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError("--allow-removals needs a whole number, such as 12.");
  return Number(text);
}
