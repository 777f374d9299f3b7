import type { Declare } from "../running/declare.js";

/** `partwise call`, which reads its arguments itself: its flags are those of the operation. */
export const declareCall: Declare = (program, running) => {
  program
    // A flag after the command belongs to the operation, whatever its name: --version, --help.
    .enablePositionalOptions()
    .command("call")
    .summary("call an operation of a description")
    .argument("[arguments...]", "a description, an operation of it, and flags for parameters and properties")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (args: readonly string[]) => {
      const { runCall } = await import("@partwise/call");
      running.exitCode = await runCall(args, process);
    });
};
