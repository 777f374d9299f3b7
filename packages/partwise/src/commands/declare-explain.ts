import type { ExplainFlags } from "@partwise/codegen/commands";
import { type Declare, gather } from "../running/declare.js";

/** `partwise explain` */
export const declareExplain: Declare = (program, running) => {
  program
    .command("explain")
    .summary("tell what an operation sends, and why")
    .description("Tells what each property of an operation's body becomes, and the rule behind it.")
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .argument("<operation>", 'method and path, such as "PATCH /groups/{groupId}", or an operationId')
    .option("--json", "print it as JSON")
    .option("--root <folder>", "a folder whose files may be referred to, too; may be repeated", gather)
    .action(async (description: string, operation: string, options: ExplainFlags) => {
      const { explainCommand } = await import("@partwise/codegen/commands");
      running.exitCode = await explainCommand(description, operation, options, running);
    });
};
