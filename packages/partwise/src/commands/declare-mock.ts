import type { MockFlags } from "../mock/mock-command.js";
import { type Declare, gather } from "../running/declare.js";

/** `partwise mock` */
export const declareMock: Declare = (program, running) => {
  program
    .command("mock")
    .summary("serve a description on loopback, with examples and state")
    .description(
      "Serves a description on 127.0.0.1: checks each request, answers with examples, and finds again what was created. Stops on Ctrl+C.",
    )
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option("--port <number>", "the port; default: a free one")
    .option("--stateless", "keep nothing: every answer is the example")
    .option("--fault <text>", "a fault such as status=503; may be repeated", gather)
    .option("--cors <origin>", "let pages of this origin call, too, or of any: *; may be repeated", gather)
    .action(async (description: string, options: MockFlags) => {
      const { mockCommand } = await import("../mock/mock-command.js");
      running.exitCode = await mockCommand(description, options, running);
    });
};
