import type { ProgramCommand } from "../../contract/program-command.js";
import type { StateFlags } from "../../state/run/state-flags.js";
import { listingOperations } from "../members/listing-operations.js";
import { addStateFlags } from "./add-state-flags.js";

/** `zoom-im export` */
export const exportCommand: ProgramCommand = {
  name: "export",
  summary: "Write all groups and their members as YAML, JSON or CSV",
  schemas: [],
  operations: listingOperations,
  examples: ["export --output groups.yaml", "export --format csv"],

  add(command, context) {
    addStateFlags(command.option("--output <file>", "write to this file, in place of stdout")).action(
      async (flags: StateFlags) => {
        const { exportState } = await import("../../state/state.js");
        await exportState(flags, context);
      },
    );
  },
};
